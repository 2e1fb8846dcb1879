import { statSync } from 'node:fs'
import { Fault } from '../fault'
import { getSettings } from '../settings'
// Both clients are generated, not committed: `npx slopewise generate` makes them where one is missing.
import { describeAddress, readDatabaseKind } from './address'
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client'
import { PrismaClient } from './generated/sqlite/client'
import { createPostgresqlAdapter } from './postgresql-adapter'
import { createSqliteAdapter } from './serialized-adapter'
import { getSqliteFile } from './sqlite-file'
import { closeSwift } from './swift/connection'

/** The database client, of either kind. Only this room may see one. */
export type Database = PrismaClient

/** A class that starts together queues here: its answers wait rather than fail. */
const TURN_MS = 15_000

type Holder = { slopewiseDatabases?: Map<string, Database> }

// The reason for the cast: one client for each address must outlive the dev server's reloads of this
// module, and globalThis is the only thing that does.
const holder = globalThis as Holder

const OPTIONS = { transactionOptions: { maxWait: TURN_MS, timeout: TURN_MS } }

const connectSqlite = (databaseUrl: string): Database => {
  const file = getSqliteFile(databaseUrl)
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    throw new Fault(
      'database',
      `There is no database at ${describeAddress(databaseUrl)}: migrate first.`,
    )
  }
  return new PrismaClient({ adapter: createSqliteAdapter(file), ...OPTIONS })
}

const connectPostgresql = (databaseUrl: string): Database => {
  const client = new PostgresqlClient({ adapter: createPostgresqlAdapter(databaseUrl), ...OPTIONS })
  // The reason for the cast: both clients are generated from one schema; PostgreSQL's can do more.
  return client as unknown as Database
}

const connect = (databaseUrl: string): Database =>
  readDatabaseKind(databaseUrl) === 'sqlite'
    ? connectSqlite(databaseUrl)
    : connectPostgresql(databaseUrl)

/** The client for the database that the environment names; connected on first use. */
export const getDatabase = (): Database => {
  const { databaseUrl } = getSettings()
  holder.slopewiseDatabases ??= new Map()
  const known = holder.slopewiseDatabases.get(databaseUrl)
  if (known !== undefined) return known
  const database = connect(databaseUrl)
  holder.slopewiseDatabases.set(databaseUrl, database)
  return database
}

/** Closes every connection of this process, for tests and a clean end. */
export const closeDatabases = async (): Promise<void> => {
  const open = [...(holder.slopewiseDatabases?.values() ?? [])]
  holder.slopewiseDatabases?.clear()
  closeSwift()
  await Promise.all(open.map(database => database.$disconnect()))
}
