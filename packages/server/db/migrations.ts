import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getRoot } from '../settings'
import type { DatabaseKind } from './address'

/** A committed migration. `checksum` is what Prisma writes: SHA-256 of the file's bytes, hex. */
export type Migration = {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const readMigration = (folder: string, name: string): Migration => {
  const bytes = readFileSync(path.join(folder, name, 'migration.sql'))
  return {
    name,
    sql: bytes.toString('utf8'),
    checksum: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** The committed migrations of a folder, in the order of their names, which start with their time. */
export const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => readMigration(folder, name))

/** Where the committed migrations for a kind of database are. */
export const getMigrationsFolder = (kind: DatabaseKind): string =>
  path.join(getRoot(), `prisma/migrations-${kind}`)
