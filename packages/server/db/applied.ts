import type Sqlite from 'better-sqlite3'
import { Fault } from '../fault'
import type { Migration } from './migrations'

/** A row of Prisma's table of migrations. */
export type AppliedRow = {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: string | number | null
}

/** The migrations that a database has, those rolled back left out. */
export const readApplied = (database: Sqlite.Database): readonly AppliedRow[] =>
  database
    .prepare<[], AppliedRow>(
      `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations"
       WHERE "rolled_back_at" IS NULL`,
    )
    .all()

/** Throws a fault where a database's migration is not one of ours, unfinished, or changed since. */
export const checkApplied = (row: AppliedRow, known: ReadonlyMap<string, Migration>): void => {
  const { migration_name: name } = row
  const migration = known.get(name)
  if (migration === undefined) {
    throw new Fault(
      'database-newer',
      `The database has the migration "${name}", which this version of Slopewise does not know: start a newer version.`,
    )
  }
  if (row.finished_at === null) {
    throw new Fault(
      'migration-failed',
      `The migration "${name}" was begun by another tool and did not finish: restore a backup, or mark it with "prisma migrate resolve".`,
    )
  }
  if (migration.checksum !== row.checksum) {
    throw new Fault(
      'migration-changed',
      `The migration "${name}" was changed after it had been applied: restore its file.`,
    )
  }
}
