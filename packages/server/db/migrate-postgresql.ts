import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { Fault } from '../fault'
import { type AppliedRow, findPending, SELECT_APPLIED } from './applied'
import type { Migration } from './migrations'
import { withPostgresql } from './postgresql-connection'

/** Another server may be migrating: wait for it this long. */
const LOCK_TIMEOUT_MS = 60_000

/** The number under which Prisma's own command line takes its lock: both keep out of each other's way. */
const LOCK_ID = 72_707_369

/** As Prisma creates it, so that its command line can take over. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  const startedAt = new Date()
  try {
    await client.query(migration.sql)
  } catch (cause) {
    throw new Fault('migration-failed', `The migration "${migration.name}" failed.`, cause)
  }
  await client.query(
    `INSERT INTO "_prisma_migrations"
     ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), migration.checksum, migration.name, startedAt, new Date()],
  )
}

const applyPending = async (
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly string[]> => {
  await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_ID])
  await client.query(MIGRATIONS_TABLE)
  const { rows } = await client.query<AppliedRow>(SELECT_APPLIED)
  const pending = findPending(rows, migrations)
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

/** As `migrate`, for a PostgreSQL database that exists. */
export const migratePostgresql = (
  databaseUrl: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> =>
  withPostgresql(databaseUrl, async client => {
    await client.query('BEGIN')
    try {
      const applied = await applyPending(client, migrations)
      await client.query('COMMIT')
      return applied
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    }
  })
