import { PrismaPg } from '@prisma/adapter-pg'
import { Fault } from '../fault'
import { CONNECT_TIMEOUT_MS } from './postgresql-connection'

/** A few for each core of a small server; more of them wait for locks, not for work. */
const CONNECTIONS_MAX = 10

/** No statement of ours takes this long; one that does holds locks that others wait for. */
const STATEMENT_TIMEOUT_MS = 15_000

/** Prisma's adapter for PostgreSQL, with a pool of connections. Throws a fault for a bad address. */
export const createPostgresqlAdapter = (databaseUrl: string): PrismaPg => {
  if (!URL.canParse(databaseUrl)) {
    throw new Fault(
      'database-address',
      'DATABASE_URL is no address: postgresql://user:…@host/name.',
    )
  }
  return new PrismaPg({
    connectionString: databaseUrl,
    application_name: 'slopewise',
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
  })
}
