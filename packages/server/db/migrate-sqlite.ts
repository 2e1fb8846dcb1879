import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { Fault } from '../fault'
import { type AppliedRow, findPending, SELECT_APPLIED } from './applied'
import type { Migration } from './migrations'
import { CONNECTION_PRAGMAS } from './sqlite-file'

/** Another server may be migrating: wait for it this long. */
const LOCK_TIMEOUT_MS = 60_000
const RETRY_MS = 20

/** As Prisma creates it, so that its command line can take over. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

const now = () => new Date().toISOString().replace('Z', '+00:00')

const apply = (database: Sqlite.Database, migration: Migration): void => {
  const startedAt = now()
  try {
    database.exec(migration.sql)
  } catch (cause) {
    throw new Fault('migration-failed', `The migration "${migration.name}" failed.`, cause)
  }
  database
    .prepare(
      `INSERT INTO "_prisma_migrations"
       ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), migration.checksum, migration.name, startedAt, now())
}

const requireForeignKeys = (database: Sqlite.Database): void => {
  const broken = database.prepare('PRAGMA foreign_key_check').all()
  if (broken.length > 0) {
    throw new Fault('migration-failed', `After migrating, ${broken.length} rows refer to nothing.`)
  }
}

const applyPending = (
  database: Sqlite.Database,
  migrations: readonly Migration[],
): readonly string[] => {
  database.exec(MIGRATIONS_TABLE)
  const applied = database.prepare<[], AppliedRow>(SELECT_APPLIED).all()
  const pending = findPending(applied, migrations)
  for (const migration of pending) apply(database, migration)
  if (pending.length > 0) requireForeignKeys(database)
  return pending.map(({ name }) => name)
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/**
 * SQLite answers "busy" at once, whatever the timeout, while another process turns the same new file
 * to WAL: try again until that one is done.
 */
const prepare = async (database: Sqlite.Database): Promise<void> => {
  for (const endMs = Date.now() + LOCK_TIMEOUT_MS; ; ) {
    try {
      database.exec(CONNECTION_PRAGMAS)
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > endMs) throw error
      await sleep(RETRY_MS)
    }
  }
}

const open = async (file: string): Promise<Sqlite.Database> => {
  let database: Sqlite.Database | undefined
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    database = new Sqlite(file, { timeout: LOCK_TIMEOUT_MS })
    await prepare(database)
    return database
  } catch (cause) {
    database?.close()
    throw new Fault('database', `The database ${file} cannot be opened.`, cause)
  }
}

/** As `migrate`, for a SQLite file, which is made where there is none. */
export const migrateSqlite = async (
  file: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> => {
  const database = await open(file)
  try {
    // Tables are rebuilt with references switched off, which SQLite allows outside a transaction only.
    database.pragma('foreign_keys = OFF')
    return database.transaction(() => applyPending(database, migrations)).immediate()
  } finally {
    database.close()
  }
}
