import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createSqliteAdapter } from '@slopewise/server/db/serialized-adapter'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { startSmallServer } from './fixtures/small-server'

const statement = (sql: string) => ({ sql, args: [], argTypes: [] })

const silenceLog = () => {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {})
  return { spy, [Symbol.dispose]: () => spy.mockRestore() }
}

test('health is 200 with database and lessons, 503 without', async () => {
  await using server = await startSmallServer()
  const fine = await openBrowser().get('/api/health')
  expect(fine.status).toBe(200)
  expect(fine.body).toEqual({ status: 'ok', database: 'ok', release: expect.any(String) })
  rmSync(path.join(server.state, 'compiled', 'current.json'))
  const failing = await openBrowser().get('/api/health')
  expect(failing.status).toBe(503)
  expect(failing.body).toEqual({ status: 'failing', database: 'ok', release: null })
})

test('lessons that are not compiled yet are a fault with an id, and 503', async () => {
  await using server = await startSmallServer()
  using log = silenceLog()
  rmSync(path.join(server.state, 'compiled'), { recursive: true })
  const { status, body } = await openBrowser().post('/api/attempts', makeAttempt())
  expect(status).toBe(503)
  expect(body).toEqual({
    error: { code: 'fault', message: expect.any(String), faultId: expect.any(String) },
  })
  expect(log.spy).toHaveBeenCalledOnce()
})

test('a database that is gone is a fault without a trace of code, answers or paths', async () => {
  await using server = await startSmallServer()
  using log = silenceLog()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const database = new Sqlite(server.databaseFile)
  database.exec('DROP TABLE "help"; DROP TABLE "attempt"')
  database.close()
  const { status, body } = await browser.post('/api/attempts', makeAttempt({ answer: '77/308' }))
  expect(status).toBe(500)
  const sent = JSON.stringify(body)
  expect(sent).not.toMatch(/prisma|sqlite|select|\.ts|node_modules|\/tmp/i)
  expect(JSON.stringify(log.spy.mock.calls)).not.toContain('77/308')
})

test('a broken artifact is a fault, not a page without its exercise', async () => {
  await using server = await startSmallServer()
  using _log = silenceLog()
  const current = path.join(server.state, 'compiled', 'current.json')
  const { release } = JSON.parse(readFileSync(current, 'utf8'))
  const file = path.join(
    server.state,
    'compiled/releases',
    release,
    'public/small/lesson/slope.json',
  )
  writeFileSync(file, '{"half":')
  const { status } = await openBrowser().get('/api/exercises/small/lesson/slope')
  expect(status).toBe(500)
})

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
  expect(server.count('attempt')).toBe(2)
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
  expect(server.rows('SELECT "name" FROM "kept"')).toEqual([{ name: 'beside' }])
  await adapter.dispose()
})
