import { existsSync, linkSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Fault } from '../fault'
import { copyDatabase, flush, removeDatabase } from './backup'
import { type Inspection, inspectDatabase } from './inspect'
import { migrate } from './migrate'
import { getSqliteFile } from './sqlite-file'

/** What a restored database holds, and where the one before it is kept; null where there was none. */
export type Restored = { readonly inspection: Inspection; readonly keptAt: string | null }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/**
 * Brings the log into the file and takes the database out of WAL mode, which SQLite grants only where
 * nobody else has it open: so a server that still runs is noticed, whoever started it. A
 * damaged file is left as it is.
 */
const takeOutOfUse = (file: string): void => {
  const database = new Sqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
  } catch (cause) {
    if (codeOf(cause).startsWith('SQLITE_BUSY')) {
      throw new Fault('database-busy', `${file} is in use: stop the servers first.`, cause)
    }
    if (!['SQLITE_CORRUPT', 'SQLITE_NOTADB'].includes(codeOf(cause))) throw cause
  } finally {
    database.close()
  }
}

/** The old database under its second name; its own name stays until the new one takes it. */
const keepAside = (file: string, at: Date): string | null => {
  if (!existsSync(file)) return null
  takeOutOfUse(file)
  const kept = `${file}.before-${at.toISOString().replace(/[:.]/g, '-')}`
  linkSync(file, kept)
  // Only a damaged database still has these.
  for (const end of ['-wal', '-shm']) {
    if (existsSync(file + end)) renameSync(file + end, kept + end)
  }
  return kept
}

const replace = async (databaseUrl: string, copy: string, at: Date): Promise<Restored> => {
  const file = getSqliteFile(databaseUrl)
  const fresh = `${file}.${process.pid}.restoring`
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    await copyDatabase(copy, fresh)
    await migrate(`file:${fresh}`)
    const database = new Sqlite(fresh, { fileMustExist: true })
    database.pragma('journal_mode = DELETE')
    database.close()
    const inspection = inspectDatabase(fresh)
    const keptAt = keepAside(file, at)
    renameSync(fresh, file)
    flush(path.dirname(file))
    return { inspection, keptAt }
  } finally {
    removeDatabase(fresh)
  }
}

/**
 * Puts a backup in the database's place, in one step: the copy is checked (sound, ours, not newer)
 * and migrated beside it first, and what was there before is kept under another name. Throws a
 * fault, with nothing changed, where the backup is not good or the database is in use.
 */
export const restoreDatabase = async (
  databaseUrl: string,
  backup: string,
  at: Date,
): Promise<Restored> => {
  inspectDatabase(backup)
  try {
    return await replace(databaseUrl, backup, at)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('database', `${backup} was not restored.`, cause)
  }
}
