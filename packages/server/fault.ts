import { randomUUID } from 'node:crypto'

/** What went wrong outside of us: stable, and known to the one place that answers with a status. */
export type FaultCode =
  | 'database'
  | 'database-busy'
  | 'database-address'
  | 'database-newer'
  | 'migration-changed'
  | 'migration-failed'
  | 'not-compiled'
  | 'files'
  | 'secret'
  /** Our own bug, on its way to an answer. */
  | 'invariant'

/** Database, disk or settings failed. `id` is shown to the user and stands in the log. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly id = randomUUID()

  constructor(
    readonly code: FaultCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}

/** Throws where our own reasoning is broken. `sentence` says what should have held. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${sentence}`)
}
