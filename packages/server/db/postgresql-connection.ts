import pg from 'pg'
import { Fault } from '../fault'
import { describeAddress } from './address'

/** Longer than a restart of the database takes to answer a first knock. */
export const CONNECT_TIMEOUT_MS = 10_000

const connect = async (databaseUrl: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'slopewise',
  })
  // A connection that breaks later fails the statement that needs it; unheard it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new Fault(
      'database',
      `The database ${describeAddress(databaseUrl)} cannot be reached: it must exist, and let this user in.`,
      cause,
    )
  }
}

/**
 * One connection to PostgreSQL for as long as `work` lasts, outside of the server's pool. Throws a
 * fault, without the password, where the database cannot be reached.
 */
export const withPostgresql = async <T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = await connect(databaseUrl)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
