import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from '@slopewise/server/db/migrate'
import { createSqliteAdapter } from '@slopewise/server/db/serialized-adapter'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { silenceLog } from './fixtures/silence-log'
import { startSmallServer } from './fixtures/small-server'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const statement = (sql: string) => ({ sql, args: [], argTypes: [] })

test('a lock held by another process too long is 503, and the attempt can be sent again', async () => {
  await using server = await startSmallServer()
  using _log = silenceLog()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const other = new Sqlite(server.databaseFile)
  other.exec('BEGIN IMMEDIATE')
  const attempt = makeAttempt()
  const busy = await browser.post('/api/attempts', attempt)
  expect(busy.status).toBe(503)
  expect(busy.body).toMatchObject({ error: { code: 'busy' } })
  expect(busy.headers.get('retry-after')).toBe('1')
  other.exec('ROLLBACK')
  other.close()
  expect((await browser.post('/api/attempts', attempt)).status).toBe(200)
  expect(await server.count('attempt')).toBe(2)
})

test('the server writes with WAL, synchronous FULL and foreign keys', async () => {
  await using server = await startSmallServer()
  const adapter = await createSqliteAdapter(server.databaseFile).connect()
  const read = async (name: string) => (await adapter.queryRaw(statement(`PRAGMA ${name}`))).rows
  expect(await read('journal_mode')).toEqual([['wal']])
  expect(await read('synchronous')).toEqual([[2]])
  expect(await read('foreign_keys')).toEqual([[1]])
  await adapter.dispose()
})

test('a statement beside an open transaction waits, and outlives its rollback', async () => {
  await using server = await startSmallServer()
  const adapter = await createSqliteAdapter(server.databaseFile).connect()
  await adapter.executeScript('CREATE TABLE "kept" ("name" TEXT)')
  const transaction = await adapter.startTransaction()
  await transaction.executeRaw(statement(`INSERT INTO "kept" VALUES ('inside')`))
  const beside = adapter.executeRaw(statement(`INSERT INTO "kept" VALUES ('beside')`))
  await transaction.executeRaw(statement('ROLLBACK'))
  await transaction.rollback()
  await beside
  expect(await server.rows('SELECT "name" FROM "kept"')).toEqual([{ name: 'beside' }])
  await adapter.dispose()
})

test('a file that is no database gives a clear fault', async () => {
  using place = makeTemporaryFolder()
  const file = path.join(place.folder, 'new.db')
  copyFileSync(path.join(import.meta.dirname, 'sqlite.test.ts'), file)
  await expect(migrate(`file:${file}`)).rejects.toMatchObject({ code: 'database' })
})
