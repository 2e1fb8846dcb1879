import { Fault } from '../fault'
import { readDatabaseKind } from './address'
import { migratePostgresql } from './migrate-postgresql'
import { migrateSqlite } from './migrate-sqlite'
import { getMigrationsFolder, readMigrations } from './migrations'
import { getSqliteFile } from './sqlite-file'

/**
 * Brings the database up to the newest committed migration and returns the names of those applied,
 * in order. All or nothing: one transaction under a lock, so that a kill half-way changes nothing and
 * servers that start at once take turns. A SQLite file is made where there is none; a PostgreSQL
 * database must exist. Throws a fault where the database is newer than the code, or a migration
 * was changed or fails.
 */
export const migrate = async (
  databaseUrl: string,
  folder: string = getMigrationsFolder(readDatabaseKind(databaseUrl)),
): Promise<readonly string[]> => {
  const migrations = readMigrations(folder)
  try {
    return readDatabaseKind(databaseUrl) === 'sqlite'
      ? await migrateSqlite(getSqliteFile(databaseUrl), migrations)
      : await migratePostgresql(databaseUrl, migrations)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('migration-failed', 'The database could not be migrated.', cause)
  }
}
