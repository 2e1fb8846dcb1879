const SQLITE_PROVIDER = 'provider = "sqlite"'
const SQLITE_OUTPUT = 'output   = "../packages/server/db/generated/sqlite"'

const replaceOnce = (text: string, from: string, to: string): string => {
  if (text.split(from).length === 2) return text.replace(from, to)
  throw new Error(`prisma/schema.prisma must have the line ${from} exactly once.`)
}

/**
 * The schema for PostgreSQL, from the one for SQLite: another provider, another place for the client.
 * It is meant to lie in `packages/server/db/generated/`, the client beside it.
 */
export const derivePostgresqlSchema = (sqliteSchema: string): string => {
  const provided = replaceOnce(sqliteSchema, SQLITE_PROVIDER, 'provider = "postgresql"')
  return replaceOnce(provided, SQLITE_OUTPUT, 'output   = "./postgresql"')
}
