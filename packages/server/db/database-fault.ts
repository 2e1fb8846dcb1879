import { Fault } from '../fault'
import { Overtaken } from './overtaken'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const OVERTAKEN_CODES: readonly string[] = [
  ...['P2002', 'P2025', 'P2034'],
  ...['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'],
]

/**
 * Whether a write was refused because something came between: a row that was there already, one that had
 * changed since it was read, two that locked each other. Nothing was written; read again, try again.
 */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Overtaken || OVERTAKEN_CODES.includes(codeOf(error))

/** The pool of PostgreSQL had no connection free for too long; it has no code for that. */
const hasWaitedInVain = (error: unknown): boolean =>
  error instanceof Error &&
  (error.message === 'timeout exceeded when trying to connect' || hasWaitedInVain(error.cause))

const isFromDatabase = (error: unknown): error is Error =>
  error instanceof Error && (/^Prisma/.test(error.name) || /^(P\d{4}$|SQLITE_)/.test(codeOf(error)))

/**
 * Lock held too long, write conflict, no turn for a transaction, no free or no longer a connection: asking
 * again is safe, since every write may be sent twice.
 */
const BUSY_CODES: readonly string[] = [
  ...['P1001', 'P1002', 'P1008', 'P1017'],
  ...['P2024', 'P2028', 'P2034', 'P2037'],
]

/**
 * A database client's error as a fault, null for anything else. Being busy is a fault of its own:
 * asking again soon helps.
 */
export const findDatabaseFault = (error: unknown): Fault | null => {
  if (hasWaitedInVain(error)) return new Fault('database-busy', 'The database is busy.', error)
  if (!isFromDatabase(error)) return null
  const code = codeOf(error)
  return BUSY_CODES.includes(code) || code.startsWith('SQLITE_BUSY')
    ? new Fault('database-busy', 'The database is busy.', error)
    : new Fault('database', 'The database did not do what was asked.', error)
}

/**
 * Whether a reference stood in the way: a row of a learner who is not there any more, since their history moved
 * into an account or they deleted it meanwhile; or a learner to be removed who has rows. Nothing was written.
 */
export const isLearnerGone = (error: unknown): boolean =>
  ['P2003', 'SQLITE_CONSTRAINT_FOREIGNKEY'].includes(codeOf(error))
