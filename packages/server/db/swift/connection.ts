import Sqlite from 'better-sqlite3'
import { getSettings } from '../../settings'
import { readDatabaseKind } from '../address'
import { BUSY_TIMEOUT_MS, CONNECTION_PRAGMAS, getSqliteFile } from '../sqlite-file'
import { turnsOf } from '../sqlite-turns'
import { createGroupCommit } from './group-commit'
import type { SqliteRow } from './row'
import { bind, type Statement, type Value } from './statement'

/**
 * A connection to a SQLite file for the few statements that every answer needs: prepared once, run without
 * Prisma in between, writes committed in groups (decision 0051).
 */
export type Swift = {
  /** The rows of a query; `?` in it stands for a value. */
  readonly rows: (sql: string, ...values: readonly Value[]) => readonly SqliteRow[]
  /** All of the statements or none, on the disk when the promise is kept. */
  readonly write: (statements: readonly Statement[]) => Promise<void>
  readonly close: () => void
}

type Holder = { slopewiseSwift?: Map<string, Swift> }

// The reason for the cast: as in `client.ts`, one connection must outlive reloads of this module.
const holder = globalThis as Holder

const open = (file: string): Sqlite.Database => {
  const database = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS, fileMustExist: true })
  try {
    return database.exec(CONNECTION_PRAGMAS)
  } catch (error) {
    database.close()
    throw error
  }
}

const connect = (file: string): Swift => {
  const database = open(file)
  const prepared = new Map<string, Sqlite.Statement<unknown[], SqliteRow>>()
  const prepare = (sql: string): Sqlite.Statement<unknown[], SqliteRow> => {
    const known = prepared.get(sql) ?? database.prepare<unknown[], SqliteRow>(sql)
    prepared.set(sql, known)
    return known
  }
  const run = ({ sql, values }: Statement): number => prepare(sql).run(...values.map(bind)).changes
  return {
    rows: (sql, ...values) => prepare(sql).all(...values.map(bind)),
    write: createGroupCommit(database, run, turnsOf(file)),
    close: () => void database.close(),
  }
}

/** The connection to the SQLite file that the environment names; null where it names another database. */
export const findSwift = (): Swift | null => {
  const { databaseUrl } = getSettings()
  holder.slopewiseSwift ??= new Map()
  const known = holder.slopewiseSwift.get(databaseUrl)
  if (known !== undefined) return known
  if (readDatabaseKind(databaseUrl) !== 'sqlite') return null
  const swift = connect(getSqliteFile(databaseUrl))
  holder.slopewiseSwift.set(databaseUrl, swift)
  return swift
}

/** Closes every one of this process. */
export const closeSwift = (): void => {
  for (const swift of holder.slopewiseSwift?.values() ?? []) swift.close()
  holder.slopewiseSwift?.clear()
}
