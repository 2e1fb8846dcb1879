import { Fault } from '../fault'
import type { Migration } from './migrations'

/** A row of Prisma's table of migrations. */
export type AppliedRow = {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: string | number | Date | null
}

/** The migrations that a database has, those rolled back left out; the same SQL on every database. */
export const SELECT_APPLIED = `SELECT "migration_name", "checksum", "finished_at"
  FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`

/** Throws a fault where a database's migration is not one of ours, unfinished, or changed since. */
const checkApplied = (row: AppliedRow, known: ReadonlyMap<string, Migration>): void => {
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

/**
 * The committed migrations that a database lacks, in order. Throws a fault where it has one that is
 * not ours, unfinished, or changed since.
 */
export const findPending = (
  applied: readonly AppliedRow[],
  migrations: readonly Migration[],
): readonly Migration[] => {
  const known = new Map(migrations.map(migration => [migration.name, migration]))
  for (const row of applied) checkApplied(row, known)
  const done = new Set(applied.map(row => row.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}
