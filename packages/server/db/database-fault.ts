import { Fault } from '../fault'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const isFromDatabase = (error: unknown): error is Error =>
  error instanceof Error && (/^Prisma/.test(error.name) || /^P\d{4}$/.test(codeOf(error)))

/**
 * A database client's error as a fault, null for anything else. A lock held too long is a fault of
 * its own (P1008, P2034): asking again soon helps.
 */
export const findDatabaseFault = (error: unknown): Fault | null => {
  if (!isFromDatabase(error)) return null
  const busy = codeOf(error) === 'P1008' || codeOf(error) === 'P2034'
  return busy
    ? new Fault('database-busy', 'The database is busy.', error)
    : new Fault('database', 'The database did not do what was asked.', error)
}
