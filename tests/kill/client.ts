import { randomUUID } from 'node:crypto'

/** What a client knows of an attempt that the server has acknowledged. */
export type Acknowledged = {
  readonly attemptId: string
  readonly verdict: string
  readonly exercise: string
}

/** An exercise as a client meets it. */
export type Question = {
  readonly exercise: string
  readonly variant: string
  readonly hash: string
}

const PAUSE_MS = 100

/** Each client answers from this many numbers, so that many are wrong and some are the same. */
const ANSWERS = ['1/4', '1', '0', '1/2', '3/16', '0.64', '-1', '2/9']

const retry = async (send: () => Promise<Response>): Promise<Response> => {
  for (;;) {
    const response = await send().catch(() => null)
    if (response !== null && response.status < 500 && response.status !== 429) return response
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
  }
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')

/** A learner's browser: asks, answers, and sends again under the same id until the server has said something. */
export const openClient = async (address: string) => {
  const headers = { 'Content-Type': 'application/json', Origin: address }
  const opened = await retry(() =>
    fetch(`${address}/api/session`, { method: 'POST', headers, body: '{}' }),
  )
  let cookie = cookieOf(opened)
  const answer = async (question: Question, turn: number): Promise<Acknowledged> => {
    const attemptId = randomUUID()
    const body = JSON.stringify({
      ...question,
      attemptId,
      answer: ANSWERS[turn % ANSWERS.length],
    })
    const response = await retry(() =>
      fetch(`${address}/api/attempts`, { method: 'POST', headers: { ...headers, cookie }, body }),
    )
    if (response.status !== 200) {
      throw new Error(`An answer got ${response.status}: ${await response.text()}`)
    }
    if (response.headers.getSetCookie().length > 0) cookie = cookieOf(response)
    const { verdict } = (await response.json()) as { verdict: string }
    return { attemptId, verdict, exercise: question.exercise }
  }
  return { answer }
}
