import type { ApiError } from '@slopewise/lesson'

export type ServerResult<T> =
  | { readonly kind: 'reply'; readonly reply: T }
  | { readonly kind: 'refused'; readonly error: ApiError['error'] }
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

let session: Promise<void> | null = null

const openSession = async (): Promise<void> => {
  const response = await ask('/api/session', {})
  if (!response.ok) throw new Error(`The session answered ${response.status}.`)
}

/**
 * Gets this browser a session before anything is written: without one, an answer whose reply was
 * lost would come back as somebody else's. Asked for once; a failure may be tried again.
 */
export const ensureSession = (): Promise<void> => {
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

/** Busy, or answered by something between the browser and the app: as good as no answer. */
const isAbsent = (status: number): boolean => status >= 502 && status <= 504

/** Posts JSON in a session. Where that has ended, it gets another and posts the same once more. */
export const post = async <T>(path: string, body: object): Promise<ServerResult<T>> => {
  try {
    const response = await askInSession(path, body)
    if (isAbsent(response.status)) return { kind: 'unreachable' }
    if (!response.ok) return { kind: 'refused', error: await readError(response) }
    // The shape of each reply is held by the API's own tests.
    return { kind: 'reply', reply: (await response.json()) as T }
  } catch {
    return { kind: 'unreachable' }
  }
}
