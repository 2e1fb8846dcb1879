import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Fault } from '../fault'
import { type AppliedRow, findPending, SELECT_APPLIED } from './applied'
import { getMigrationsFolder, readMigrations } from './migrations'

/** A version of an exercise that stored attempts answer. */
export type AnsweredVersion = { readonly exercise: string; readonly exerciseHash: string }

/** What a sound database file holds. */
export type Inspection = {
  readonly attempts: number
  readonly learners: number
  /** Committed migrations that it lacks, by name. */
  readonly pending: readonly string[]
  /** When its last attempt came; null where there is none. */
  readonly lastAttemptAt: Date | null
  readonly versions: readonly AnsweredVersion[]
  /** By which rules progress was derived; null where it never was, 0 where a regrade has outdated it. */
  readonly progressVersion: number | null
}

/** The same on every database. */
export const SELECT_PROGRESS_VERSION = `SELECT "version" FROM "derivation" WHERE "name" = 'progress'`

const requireSound = (database: Sqlite.Database, file: string): void => {
  const rows = database.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all()
  const [first] = rows
  if (first?.integrity_check !== 'ok') {
    throw new Fault('database', `${file} is damaged: ${first?.integrity_check ?? 'no answer'}.`)
  }
  const broken = database.prepare('PRAGMA foreign_key_check').all().length
  if (broken > 0)
    throw new Fault('database', `${file} is damaged: ${broken} rows refer to nothing.`)
}

const requireOurs = (database: Sqlite.Database, file: string): void => {
  const tables = database
    .prepare<[], { name: string }>(
      `SELECT "name" FROM "sqlite_master"
       WHERE "type" = 'table' AND "name" IN ('_prisma_migrations', 'user', 'attempt')`,
    )
    .all()
  if (tables.length < 3) throw new Fault('database', `${file} is no database of Slopewise.`)
}

const listPending = (database: Sqlite.Database): readonly string[] => {
  const applied = database.prepare<[], AppliedRow>(SELECT_APPLIED).all()
  return findPending(applied, readMigrations(getMigrationsFolder('sqlite'))).map(({ name }) => name)
}

type Counts = { attempts: number; learners: number; last: string | null }

const count = (database: Sqlite.Database): Omit<Inspection, 'pending' | 'progressVersion'> => {
  const [row] = database
    .prepare<[], Counts>(
      `SELECT (SELECT count(*) FROM "attempt") AS "attempts",
              (SELECT count(*) FROM "user") AS "learners",
              (SELECT max("answeredAt") FROM "attempt") AS "last"`,
    )
    .all()
  const versions = database
    .prepare<[], AnsweredVersion>('SELECT DISTINCT "exercise", "exerciseHash" FROM "attempt"')
    .all()
  const { attempts = 0, learners = 0, last = null } = row ?? {}
  return { attempts, learners, lastAttemptAt: last === null ? null : new Date(last), versions }
}

const findProgressVersion = (database: Sqlite.Database): number | null => {
  const [row] = database.prepare<[], { version: number }>(SELECT_PROGRESS_VERSION).all()
  return row?.version ?? null
}

const inspect = (database: Sqlite.Database, file: string): Inspection => {
  requireSound(database, file)
  requireOurs(database, file)
  const pending = listPending(database)
  // The table came with a later migration than the first.
  const progressVersion = pending.length > 0 ? null : findProgressVersion(database)
  return { pending, progressVersion, ...count(database) }
}

/**
 * Reads all of a SQLite file and says what it holds; changes nothing. Throws a fault, with a
 * sentence, for a file that is missing, damaged, not ours, or newer than this version of Slopewise.
 */
export const inspectDatabase = (file: string): Inspection => {
  if (!existsSync(file)) throw new Fault('files', `There is no file ${file}.`)
  let database: Sqlite.Database | undefined
  try {
    database = new Sqlite(file, { readonly: true, fileMustExist: true })
    return inspect(database, file)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('database', `${file} cannot be read as a database.`, cause)
  } finally {
    database?.close()
  }
}
