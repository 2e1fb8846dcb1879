import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { Question } from '../../tests/class-start/questions'

const CONNECTIONS = 32

/** How many answers a second were acknowledged, which, and what was not. */
export type Sustained = {
  readonly perSecond: number
  readonly acknowledged: readonly string[]
  readonly errors: number
}

/**
 * As many answers as the server takes from connections that each send the next one as soon as they have the
 * reply. The learners take turns, so that nobody comes too often.
 */
export const sustain = async (
  address: string,
  cookies: readonly string[],
  answers: readonly Question[],
  seconds: number,
): Promise<Sustained> => {
  const acknowledged: string[] = []
  let turn = 0
  const startedMs = performance.now()
  const result = await autocannon({
    url: address,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/attempts',
        setupRequest: request => {
          const index = turn++
          const question = answers[index % answers.length]
          const body = JSON.stringify({ ...question, attemptId: randomUUID() })
          const cookie = cookies[index % cookies.length] ?? ''
          const headers = { origin: address, 'content-type': 'application/json', cookie }
          return { ...request, headers, body }
        },
        onResponse: (status, body) => {
          if (status === 200) acknowledged.push(JSON.parse(body).receipt.attemptId)
        },
      },
    ],
  })
  const elapsedS = (performance.now() - startedMs) / 1000
  return {
    perSecond: acknowledged.length / elapsedS,
    acknowledged,
    errors: result.errors + result.non2xx,
  }
}
