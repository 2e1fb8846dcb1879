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

/** As a browser waits for a reply of ours: one that is cut off may never be told to Node's `fetch`. */
const PATIENCE_MS = 20_000

/** Each client answers from this many numbers, so that many are wrong and some are the same. */
const ANSWERS = ['1/4', '1', '0', '1/2', '3/16', '0.64', '-1', '2/9']

/** A reply that has come as a whole: one whose text is cut off is none. */
type Reply = { readonly response: Response; readonly text: string }

const retry = async (send: () => Promise<Response>): Promise<Reply> => {
  const read = async (): Promise<Reply> => {
    const response = await send()
    return { response, text: await response.text() }
  }
  for (;;) {
    const reply = await read().catch(() => null)
    const status = reply?.response.status ?? 500
    if (reply !== null && status < 500 && status !== 429) return reply
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
  const ask = (route: string, request: RequestInit): Promise<Response> =>
    fetch(`${address}${route}`, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...request,
    })
  const opened = await retry(() => ask('/api/session', { headers, body: '{}' }))
  let cookie = cookieOf(opened.response)
  const answer = async (question: Question, turn: number): Promise<Acknowledged> => {
    const attemptId = randomUUID()
    const body = JSON.stringify({
      ...question,
      attemptId,
      answer: ANSWERS[turn % ANSWERS.length],
    })
    const { response, text } = await retry(() =>
      ask('/api/attempts', { headers: { ...headers, cookie }, body }),
    )
    if (response.status !== 200) {
      throw new Error(`An answer got ${response.status}: ${text}`)
    }
    if (response.headers.getSetCookie().length > 0) cookie = cookieOf(response)
    const { verdict } = JSON.parse(text) as { verdict: string }
    return { attemptId, verdict, exercise: question.exercise }
  }
  return { answer }
}
