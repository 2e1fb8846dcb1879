import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeDatabases } from '@slopewise/server/db'
import { backUpDatabase } from '@slopewise/server/db/backup'
import { inspectDatabase } from '@slopewise/server/db/inspect'
import { migrate } from '@slopewise/server/db/migrate'
import { getMigrationsFolder, readMigrations } from '@slopewise/server/db/migrations'
import { restoreDatabase } from '@slopewise/server/db/restore'
import { findSwift } from '@slopewise/server/db/swift/connection'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { silenceLog } from './fixtures/silence-log'
import { startSmallServer } from './fixtures/small-server'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const FAULT = {
  error: { code: 'fault', message: expect.stringContaining('Quote '), faultId: expect.any(String) },
}

/** Sends answers until one is refused; that one, how it was refused, and how many were acknowledged. */
const answerUntilRefused = async (browser: ReturnType<typeof openBrowser>) => {
  for (let acknowledged = 0; acknowledged < 100; acknowledged++) {
    const attempt = makeAttempt()
    const seen = await browser.post('/api/attempts', attempt)
    if (seen.status !== 200) return { attempt, seen, acknowledged }
  }
  throw new Error('Nothing was refused.')
}

const pragma = (text: string): void => void findSwift()?.rows(`PRAGMA ${text}`)

test('a file that may not grow is a fault with an id; all acknowledged stays, and more goes in later', async () => {
  await using server = await startSmallServer()
  using log = silenceLog()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  // SQLite itself then says that the disk is full, whatever the disk of this machine.
  pragma('max_page_count = 1')
  const { attempt, seen, acknowledged } = await answerUntilRefused(browser)
  expect(seen.status).toBe(500)
  expect(seen.body).toEqual(FAULT)
  expect(JSON.stringify(log.spy.mock.calls)).toContain('SQLITE_FULL')
  expect(await server.count('attempt')).toBe(1 + acknowledged)
  pragma('max_page_count = 1000000')
  expect((await browser.post('/api/attempts', attempt)).status).toBe(200)
  expect(await server.count('attempt')).toBe(2 + acknowledged)
})

/** A disk of its own where this process may mount one (it is root's), else a plain folder. */
const makeDisk = (size: string) => {
  const place = makeTemporaryFolder()
  const { folder } = place
  const mount = (options: string): boolean => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  const isMounted = mount(`size=${size}`)
  const setWritable = (isWritable: boolean): void => {
    if (isMounted) mount(`remount,${isWritable ? 'rw' : 'ro'}`)
    else chmodSync(folder, isWritable ? 0o755 : 0o555)
    if (!isMounted) chmodSync(path.join(folder, 'own.db'), isWritable ? 0o644 : 0o444)
  }
  const url = `file:${path.join(folder, 'own.db')}`
  return {
    ...{ folder, url, isMounted, setWritable },
    [Symbol.asyncDispose]: async () => {
      await closeDatabases()
      if (isMounted) execFileSync('umount', [folder])
      else chmodSync(folder, 0o755)
      place[Symbol.dispose]()
    },
  }
}

/** What the disk below the file says cannot be tried everywhere: root may write to any plain folder. */
const canMount = await (async () => {
  await using disk = makeDisk('64k')
  return disk.isMounted
})()
const isRoot = process.getuid?.() === 0

test.skipIf(!canMount)('the same on a disk of 2 MB that is really full', async () => {
  await using _server = await startSmallServer()
  await using disk = makeDisk('2m')
  using _log = silenceLog()
  await migrate(disk.url)
  process.env.DATABASE_URL = disk.url
  const filler = path.join(disk.folder, 'filler')
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  expect(() => writeFileSync(filler, Buffer.alloc(2_000_000))).toThrow('ENOSPC')
  const { attempt, seen, acknowledged } = await answerUntilRefused(browser)
  expect(seen.status).toBe(500)
  expect(seen.body).toEqual(FAULT)
  writeFileSync(filler, '')
  expect((await browser.post('/api/attempts', attempt)).status).toBe(200)
  await closeDatabases()
  expect(inspectDatabase(path.join(disk.folder, 'own.db')).attempts).toBe(2 + acknowledged)
})

test.skipIf(isRoot && !canMount)(
  'a file that may only be read is a fault, and once it may be written all goes on',
  async () => {
    await using _server = await startSmallServer()
    await using disk = makeDisk('2m')
    using _log = silenceLog()
    await migrate(disk.url)
    process.env.DATABASE_URL = disk.url
    const browser = openBrowser()
    await browser.post('/api/attempts', makeAttempt())
    await closeDatabases()
    disk.setWritable(false)
    const attempt = makeAttempt()
    const refused = await browser.post('/api/attempts', attempt)
    expect(refused.status).toBe(500)
    expect(refused.body).toEqual(FAULT)
    await expect(migrate(disk.url)).rejects.toMatchObject({ code: 'database' })
    await closeDatabases()
    disk.setWritable(true)
    expect(await migrate(disk.url)).toEqual([])
    expect((await browser.post('/api/attempts', attempt)).status).toBe(200)
    await closeDatabases()
    expect(inspectDatabase(path.join(disk.folder, 'own.db')).attempts).toBe(2)
  },
)

test('a damaged file is named as damaged, is not backed up, and a backup takes its place', async () => {
  await using server = await startSmallServer()
  using _log = silenceLog()
  const browser = openBrowser()
  for (let count = 0; count < 20; count++) await browser.post('/api/attempts', makeAttempt())
  const backup = path.join(server.state, 'backup.db')
  await backUpDatabase(server.url, backup)
  await closeDatabases()
  const database = new Sqlite(server.databaseFile)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  const bytes = readFileSync(server.databaseFile)
  writeFileSync(server.databaseFile, bytes.fill(0xa5, 4096, bytes.length))
  expect(() => inspectDatabase(server.databaseFile)).toThrow(
    /is damaged|cannot be read as a database/,
  )
  const seen = await browser.post('/api/attempts', makeAttempt())
  expect(seen.status).toBe(500)
  expect(seen.body).toEqual(FAULT)
  const second = path.join(server.state, 'second.db')
  await expect(backUpDatabase(server.url, second)).rejects.toThrow()
  await closeDatabases()
  await restoreDatabase(server.url, backup, new Date())
  expect(await server.count('attempt')).toBe(20)
  expect((await browser.post('/api/attempts', makeAttempt())).status).toBe(200)
})

/** Takes far longer than this test: it is killed in the middle. */
const ENDLESS = `CREATE TABLE "half" ("n" INTEGER);
INSERT INTO "half" WITH RECURSIVE "count"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "count")
  SELECT "n" FROM "count" LIMIT 2000000000;`

test('a server killed in the middle of a migration leaves everything as it was, and the next one goes on', async () => {
  await using server = await startSmallServer()
  await openBrowser().post('/api/attempts', makeAttempt())
  await closeDatabases()
  const folder = path.join(server.state, 'migrations')
  const name = '29990101000000_endless'
  cpSync(getMigrationsFolder('sqlite'), folder, { recursive: true })
  mkdirSync(path.join(folder, name))
  writeFileSync(path.join(folder, name, 'migration.sql'), ENDLESS)
  const script = path.join(import.meta.dirname, 'fixtures/migrate-once.mts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, server.url, folder])
  const ended = new Promise(resolve => child.on('exit', (_, signal) => resolve(signal)))
  const isMigrating = (): boolean => {
    const database = new Sqlite(server.databaseFile, { timeout: 0 })
    try {
      database.exec('BEGIN IMMEDIATE; ROLLBACK')
      return false
    } catch {
      return true
    } finally {
      database.close()
    }
  }
  while (!isMigrating()) await sleep(20)
  await sleep(200)
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  await expect(server.rows('SELECT * FROM "half"')).rejects.toThrow('half')
  expect(await server.count('attempt')).toBe(1)
  writeFileSync(path.join(folder, name, 'migration.sql'), 'CREATE TABLE "half" ("n" INTEGER);')
  expect(await migrate(server.url, folder)).toEqual([name])
  expect(readMigrations(folder).at(-1)?.name).toBe(name)
  expect(await server.count('attempt')).toBe(1)
})
