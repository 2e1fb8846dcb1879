import { getSettings } from '../settings'
import { readDatabaseKind } from './address'
import { getDatabase } from './client'
import { getMigrationsFolder, readMigrations } from './migrations'

/** Whether the database answers and has every committed migration. Never throws. */
export const checkDatabase = async (): Promise<'ok' | 'behind' | 'unreachable'> => {
  try {
    const rows = await getDatabase().$queryRaw<{ migration_name: string }[]>`
      SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`
    const applied = new Set(rows.map(row => row.migration_name))
    const known = readMigrations(getMigrationsFolder(readDatabaseKind(getSettings().databaseUrl)))
    return known.every(({ name }) => applied.has(name)) ? 'ok' : 'behind'
  } catch {
    return 'unreachable'
  }
}
