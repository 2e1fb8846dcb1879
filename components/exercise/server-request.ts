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

/** Answered by something in between, not by the app: as good as no answer. */
const isGatewayStatus = (status: number): boolean => status >= 502 && status <= 504

/**
 * Posts JSON. A browser without a session is given one first, and the same request goes out again:
 * that is why whatever is posted here must be safe to repeat.
 */
export const post = async <T>(path: string, body: object): Promise<ServerResult<T>> => {
  try {
    let response = await ask(path, body)
    if (response.status === 401) {
      await ask('/api/session', {})
      response = await ask(path, body)
    }
    if (isGatewayStatus(response.status)) return { kind: 'unreachable' }
    if (!response.ok) return { kind: 'refused', error: await readError(response) }
    // The shape of each reply is held by the API's own tests.
    return { kind: 'reply', reply: (await response.json()) as T }
  } catch {
    return { kind: 'unreachable' }
  }
}
