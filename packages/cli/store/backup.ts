import path from 'node:path'
import { readDatabaseKind } from '@slopewise/server/db/address'
import { backUpDatabase } from '@slopewise/server/db/backup'
import { restoreDatabase } from '@slopewise/server/db/restore'
import type { Place } from '../place'
import { listServers } from '../running-servers'
import { describeHoldings } from './describe-holdings'

/** PostgreSQL brings its own tools, which are better at it. */
const requireSqlite = ({ databaseUrl }: Place, instead: string): void => {
  if (readDatabaseKind(databaseUrl) === 'sqlite') return
  throw new Error(
    `The database is PostgreSQL: use its own tool, ${instead}. See docs/deploying.md.`,
  )
}

/** `slopewise backup FILE`: copies the database while servers go on. */
export const backUp = async (place: Place, file: string): Promise<void> => {
  requireSqlite(place, `pg_dump --format=custom --file=${file}`)
  const target = path.resolve(file)
  const inspection = await backUpDatabase(place.databaseUrl, target)
  console.log(`Backed up to ${target}, and checked: ${describeHoldings(inspection)}.`)
}

/** `slopewise restore FILE`: puts a backup in the database's place, and keeps what was there. */
export const restore = async (place: Place, file: string): Promise<void> => {
  requireSqlite(place, `pg_restore --clean --if-exists ${file}`)
  const [server] = listServers(place)
  if (server !== undefined) {
    throw new Error(`A server runs on this database (process ${server.pid}): stop it first.`)
  }
  const { inspection, keptAt } = await restoreDatabase(
    place.databaseUrl,
    path.resolve(file),
    new Date(),
  )
  console.log(`Restored, and checked: ${describeHoldings(inspection)}.`)
  if (keptAt !== null) console.log(`The database before is kept as ${keptAt}.`)
}
