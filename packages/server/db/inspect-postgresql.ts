import type pg from 'pg'
import { Fault } from '../fault'
import { type AppliedRow, findPending, SELECT_APPLIED } from './applied'
import { type AnsweredVersion, type Inspection, SELECT_PROGRESS_VERSION } from './inspect'
import { getMigrationsFolder, readMigrations } from './migrations'
import { withPostgresql } from './postgresql-connection'

const requireOurs = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    `SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema()
     AND table_name IN ('_prisma_migrations', 'user', 'attempt')`,
  )
  if (rows.length < 3) throw new Fault('database', 'The database is no database of Slopewise.')
}

type Counts = { attempts: number; learners: number; last: string | null }

const inspect = async (client: pg.Client): Promise<Inspection> => {
  await requireOurs(client)
  const { rows: applied } = await client.query<AppliedRow>(SELECT_APPLIED)
  const pending = findPending(applied, readMigrations(getMigrationsFolder('postgresql')))
  const { rows } = await client.query<Counts>(
    `SELECT (SELECT count(*)::int FROM "attempt") AS "attempts",
            (SELECT count(*)::int FROM "user") AS "learners",
            (SELECT to_char(max("answeredAt"), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM "attempt") AS "last"`,
  )
  const { rows: versions } = await client.query<AnsweredVersion>(
    'SELECT DISTINCT "exercise", "exerciseHash" FROM "attempt"',
  )
  const progress =
    pending.length > 0
      ? []
      : (await client.query<{ version: number }>(SELECT_PROGRESS_VERSION)).rows
  const { attempts = 0, learners = 0, last = null } = rows[0] ?? {}
  return {
    pending: pending.map(({ name }) => name),
    attempts,
    learners,
    lastAttemptAt: last === null ? null : new Date(last),
    versions,
    progressVersion: progress[0]?.version ?? null,
  }
}

/**
 * Says what a PostgreSQL database holds; changes nothing. Whether its files are sound PostgreSQL
 * itself watches. Throws a fault, with a sentence, for one that cannot be reached, is not ours, or is newer.
 */
export const inspectPostgresql = (databaseUrl: string): Promise<Inspection> =>
  withPostgresql(databaseUrl, inspect)
