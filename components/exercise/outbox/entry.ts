import type { AttemptRequest } from '@slopewise/lesson'

/** An answer that this device keeps until the server has said what became of it. */
export type OutboxEntry = {
  readonly attemptId: string
  /** Whose it is: the server refuses to take it from anybody else. Null: whoever comes first. */
  readonly learner: string | null
  readonly request: AttemptRequest
  /** Milliseconds since 1970, by this device's clock. */
  readonly keptAt: number
  /** How often it was sent in vain. */
  readonly tries: number
  /** Not to be sent again before; milliseconds since 1970. */
  readonly dueAt: number
}

/** A new entry, due at once. */
export const makeEntry = (
  request: AttemptRequest,
  learner: string | null,
  now: number,
): OutboxEntry => ({
  attemptId: request.attemptId,
  learner,
  request,
  keptAt: now,
  tries: 0,
  dueAt: now,
})
