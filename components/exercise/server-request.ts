import type { ApiError } from '@slopewise/lesson'
import { noteLearner } from './device-learner'
import { routeOf } from './student-view'

export type ServerResult<T> =
  | { readonly kind: 'reply'; readonly reply: T }
  | {
      readonly kind: 'refused'
      readonly error: ApiError['error']
      /** When the server wants to be asked again; null where it did not say so. */
      readonly retryAfterMs: number | null
    }
  | { readonly kind: 'unreachable' }

/** A classroom's network is slow rather than dead: give it time, but not for ever. */
const PATIENCE_MS = 20_000

const NO_WORDS = { code: 'unknown', message: 'The server could not take this.' }

const readError = async (response: Response): Promise<ApiError['error']> => {
  try {
    // Ours or a proxy's page: a body of another shape ends in the words above.
    const body = (await response.json()) as Partial<ApiError> | null
    return body?.error ?? NO_WORDS
  } catch {
    return NO_WORDS
  }
}

const ask = (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })

let session: Promise<string> | null = null

const openSession = async (): Promise<string> => {
  const response = await ask('/api/session', {})
  if (!response.ok) throw new Error(`The session answered ${response.status}.`)
  // Our own route's reply.
  const { learner } = (await response.json()) as { learner: string }
  noteLearner(learner)
  return learner
}

/**
 * Gets this browser a session before anything is written: without one, an answer whose reply was
 * lost would come back as somebody else's. Asked for once; a failure may be tried again. Gives the id of
 * the learner whose session it is.
 */
export const ensureSession = (): Promise<string> => {
  session ??= openSession().catch((error: unknown) => {
    session = null
    throw error
  })
  return session
}

const askInSession = async (path: string, body: object): Promise<Response> => {
  await ensureSession()
  const response = await ask(path, body)
  if (response.status !== 401) return response
  session = null
  await ensureSession()
  return ask(path, body)
}

/** Seconds, as our server writes them; of a proxy's date nothing is made. */
const readRetryAfter = ({ headers }: Response): number | null => {
  const text = headers.get('Retry-After')
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null
}

/** Busy, or answered by something between the browser and the app: as good as no answer. */
const isAbsent = (status: number): boolean => status >= 502 && status <= 504

const settle = async <T>(request: () => Promise<Response>): Promise<ServerResult<T>> => {
  try {
    const response = await request()
    if (isAbsent(response.status)) return { kind: 'unreachable' }
    if (!response.ok) {
      const retryAfterMs = readRetryAfter(response)
      return { kind: 'refused', error: await readError(response), retryAfterMs }
    }
    // The shape of each reply is held by the API's own tests.
    return { kind: 'reply', reply: (await response.json()) as T }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Posts JSON in a session. Where that has ended, it gets another and posts the same once more. */
export const post = <T>(path: string, body: object): Promise<ServerResult<T>> =>
  settle(() => askInSession(routeOf(path), body))

const get = (path: string): Promise<Response> =>
  fetch(path, { credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE_MS) })

/** Gets JSON, in a session where there is one. Nothing is written, so nobody is given one for it. */
export const read = <T>(path: string): Promise<ServerResult<T>> =>
  settle(async () => {
    const response = await get(path)
    if (response.status !== 401) return response
    session = null
    await ensureSession()
    return get(path)
  })
