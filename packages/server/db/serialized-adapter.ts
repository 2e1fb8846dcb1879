import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { BUSY_TIMEOUT_MS, CONNECTION_PRAGMAS } from './sqlite-file'
import { turnsOf } from './sqlite-turns'
import type { Turns } from './turns'

type SqlDriverAdapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>
type Transaction = Awaited<ReturnType<SqlDriverAdapter['startTransaction']>>

/** Runs `then` after `work`, whether it succeeds or not. */
const after = async <T>(work: Promise<T>, then: () => void): Promise<T> => {
  try {
    return await work
  } finally {
    then()
  }
}

const endsTurn = (transaction: Transaction, release: () => void): Transaction => {
  const commit = transaction.commit.bind(transaction)
  const rollback = transaction.rollback.bind(transaction)
  transaction.commit = () => after(commit(), release)
  transaction.rollback = () => after(rollback(), release)
  return transaction
}

/**
 * The adapter shares one connection between its transactions and everything else, and does not hold
 * other statements back while a transaction is open: a row written meanwhile would be acknowledged
 * before it is committed, and would go if the transaction is rolled back. Here each statement outside
 * waits until no transaction is open.
 */
const serialize = (adapter: SqlDriverAdapter, turns: Turns): SqlDriverAdapter => {
  const { queryRaw, executeRaw, executeScript, startTransaction } = adapter
  adapter.queryRaw = query => turns.run(() => queryRaw.call(adapter, query))
  adapter.executeRaw = query => turns.run(() => executeRaw.call(adapter, query))
  adapter.executeScript = script => turns.run(() => executeScript.call(adapter, script))
  adapter.startTransaction = async isolationLevel => {
    const release = await turns.take()
    try {
      return endsTurn(await startTransaction.call(adapter, isolationLevel), release)
    } catch (error) {
      release()
      throw error
    }
  }
  return adapter
}

/** Prisma's adapter for a SQLite file, with our pragmas on and one user of the connection at a time. */
export const createSqliteAdapter = (file: string): PrismaBetterSqlite3 => {
  const factory = new PrismaBetterSqlite3(
    { url: file, timeout: BUSY_TIMEOUT_MS, fileMustExist: true },
    { timestampFormat: 'iso8601' },
  )
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    try {
      await adapter.executeScript(CONNECTION_PRAGMAS)
    } catch (error) {
      await adapter.dispose()
      throw error
    }
    return serialize(adapter, turnsOf(file))
  }
  return factory
}
