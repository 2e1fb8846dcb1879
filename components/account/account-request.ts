import type { ApiError } from '@slopewise/lesson'

/** What the server made of a form: done, or a sentence, and the field that it is about. */
export type Outcome<T> =
  | { readonly ok: true; readonly reply: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly field: string }

const UNREACHABLE = 'The server cannot be reached just now. Try again in a moment.'

const readOutcome = async <T>(response: Response): Promise<Outcome<T>> => {
  // Our own route's reply: its shape is held by the API's tests.
  if (response.ok) return { ok: true, reply: (await response.json()) as T }
  // Ours, or the page of something in between, which ends in the words above.
  const { error } = (await response.json()) as ApiError
  return { ok: false, code: error.code, message: error.message, field: error.field ?? '' }
}

/** Asks our own server; whatever goes wrong on the way is a sentence, too. */
const ask = async <T>(path: string, init: RequestInit): Promise<Outcome<T>> => {
  try {
    return await readOutcome(await fetch(path, { ...init, credentials: 'same-origin' }))
  } catch {
    return { ok: false, code: 'unreachable', message: UNREACHABLE, field: '' }
  }
}

export const getJson = <T>(path: string): Promise<Outcome<T>> => ask(path, { cache: 'no-store' })

export const postJson = <T>(path: string, body: object): Promise<Outcome<T>> =>
  ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
