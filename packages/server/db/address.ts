import { Fault } from '../fault'

/** The databases that Slopewise runs on. */
export type DatabaseKind = 'sqlite' | 'postgresql'

const schemeOf = (databaseUrl: string): string => databaseUrl.split(':', 1)[0] ?? ''

/** Which database an address is for. Throws a fault, without the password, for any other. */
export const readDatabaseKind = (databaseUrl: string): DatabaseKind => {
  const scheme = schemeOf(databaseUrl)
  if (scheme === 'file') return 'sqlite'
  if (scheme === 'postgresql' || scheme === 'postgres') return 'postgresql'
  throw new Fault(
    'database-address',
    `DATABASE_URL must be a file, such as file:.slopewise/slopewise.db, or postgresql://…; "${scheme}:" is not supported.`,
  )
}

/** A database's address as it may be shown and logged: no password, no user, no options. */
export const describeAddress = (databaseUrl: string): string => {
  if (readDatabaseKind(databaseUrl) === 'sqlite') return databaseUrl.replace(/^file:/, '')
  if (!URL.canParse(databaseUrl)) return 'the database that DATABASE_URL names'
  const { host, pathname } = new URL(databaseUrl)
  return `postgresql://${host}${pathname}`
}
