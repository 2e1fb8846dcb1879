import path from 'node:path'
import { Fault } from '../fault'
import { getRoot } from '../settings'
import { readDatabaseKind } from './address'

/** Milliseconds that SQLite waits for another process; the whole server stands still meanwhile. */
export const BUSY_TIMEOUT_MS = 2000

/**
 * The file that `file:…` names, absolute (relative ones start at the project's folder).
 * Throws a fault for any other address.
 */
export const getSqliteFile = (databaseUrl: string): string => {
  if (readDatabaseKind(databaseUrl) !== 'sqlite') {
    throw new Fault('database-address', 'DATABASE_URL names no file.')
  }
  const [file = ''] = databaseUrl.replace(/^file:(\/\/(?=\/))?/, '').split('?')
  if (file === '') throw new Fault('database-address', 'DATABASE_URL names no file.')
  return path.resolve(getRoot(), file)
}

/**
 * For every connection. WAL with `synchronous = FULL`: a commit is on the disk before it is
 * acknowledged, so that a power cut loses nothing (NORMAL may lose the last commits).
 */
export const CONNECTION_PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
].join(';')
