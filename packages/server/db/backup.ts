import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Fault } from '../fault'
import { type Inspection, inspectDatabase } from './inspect'
import { BUSY_TIMEOUT_MS, getSqliteFile } from './sqlite-file'

/** All pages in one step: one reader's view of the database, which writers do not disturb in WAL. */
const ALL_PAGES = 0x7fffffff

/** Waits until a file, or a folder's list of names, is on the disk. */
export const flush = (fileOrFolder: string): void => {
  const handle = openSync(fileOrFolder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Removes a SQLite file and what may stand beside it. */
export const removeDatabase = (file: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

/**
 * Copies a SQLite file that may be in use into a new single file without a log beside it, and
 * waits until it is on the disk. Changes nothing in the source.
 */
export const copyDatabase = async (source: string, target: string): Promise<void> => {
  const from = new Sqlite(source, {
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT_MS,
  })
  try {
    await from.backup(target, { progress: () => ALL_PAGES })
  } finally {
    from.close()
  }
  const copy = new Sqlite(target, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  flush(target)
}

const requireFree = (file: string): void => {
  if (existsSync(file)) throw new Fault('files', `${file} exists: a backup replaces nothing.`)
  const folder = path.dirname(file)
  if (!existsSync(folder)) throw new Fault('files', `There is no folder ${folder} to write it to.`)
}

/**
 * Copies the database into `file` while servers go on writing: what was acknowledged before the call
 * is in it. The copy is checked before it gets its name, so that half a backup never looks like
 * one. Throws a fault where the file exists, or the copy is not sound.
 */
export const backUpDatabase = async (databaseUrl: string, file: string): Promise<Inspection> => {
  requireFree(file)
  const partial = `${file}.${process.pid}.partial`
  try {
    await copyDatabase(getSqliteFile(databaseUrl), partial)
    const inspection = inspectDatabase(partial)
    // Fails where somebody else was quicker, where a rename would replace theirs.
    linkSync(partial, file)
    flush(path.dirname(file))
    return inspection
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('database', `No backup was written to ${file}.`, cause)
  } finally {
    removeDatabase(partial)
  }
}
