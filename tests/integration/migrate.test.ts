import { execFile } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { migrate } from '@slopewise/server/db/migrate'
import { getMigrationsFolder, readMigrations } from '@slopewise/server/db/migrations'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const run = promisify(execFile)
const NAMES = readMigrations(getMigrationsFolder()).map(({ name }) => name)

const readRows = (file: string) => {
  const database = new Sqlite(file)
  const rows = database
    .prepare<[], Record<string, unknown>>('SELECT * FROM "_prisma_migrations"')
    .all()
  database.close()
  return rows
}

const copyMigrations = (folder: string): string => {
  const copy = path.join(folder, 'migrations')
  cpSync(getMigrationsFolder(), copy, { recursive: true })
  return copy
}

const addMigration = (migrations: string, name: string, sql: string) => {
  mkdirSync(path.join(migrations, name))
  writeFileSync(path.join(migrations, name, 'migration.sql'), sql)
}

test('a new database gets every committed migration, a second run none', async () => {
  using place = makeTemporaryFolder()
  const url = `file:${path.join(place.folder, 'deep', 'new.db')}`
  expect(await migrate(url)).toEqual(NAMES)
  expect(await migrate(url)).toEqual([])
})

test('rows are written as Prisma writes them', async () => {
  using place = makeTemporaryFolder()
  const file = path.join(place.folder, 'new.db')
  await migrate(`file:${file}`)
  const [row] = readRows(file)
  expect(row).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    checksum: readMigrations(getMigrationsFolder())[0]?.checksum,
    migration_name: NAMES[0],
    logs: null,
    rolled_back_at: null,
    started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/),
    finished_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/),
    applied_steps_count: 1,
  })
})

test('four servers that start at once on a new file apply each migration once', async () => {
  using place = makeTemporaryFolder()
  const file = path.join(place.folder, 'new.db')
  const script = path.join(import.meta.dirname, 'fixtures/migrate-once.mts')
  const starts = Array.from({ length: 4 }, () =>
    run(process.execPath, ['--import', 'tsx', script, `file:${file}`]),
  )
  const applied = (await Promise.all(starts)).flatMap(({ stdout }) => JSON.parse(stdout))
  expect(applied).toEqual(NAMES)
  expect(readRows(file).map(row => row.migration_name)).toEqual(NAMES)
})

test('a migration that fails changes nothing, and a mended one applies', async () => {
  using place = makeTemporaryFolder()
  const file = path.join(place.folder, 'new.db')
  const migrations = copyMigrations(place.folder)
  const name = '29990101000000_broken'
  addMigration(migrations, name, 'CREATE TABLE "half" ("id" TEXT); CREATE TABEL nonsense;')
  await expect(migrate(`file:${file}`, migrations)).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringContaining(name),
  })
  const database = new Sqlite(file)
  expect(database.prepare("SELECT name FROM sqlite_master WHERE name = 'half'").all()).toEqual([])
  database.close()
  writeFileSync(path.join(migrations, name, 'migration.sql'), 'CREATE TABLE "half" ("id" TEXT);')
  expect(await migrate(`file:${file}`, migrations)).toEqual([...NAMES, name])
})

test('a migration changed after it was applied is refused', async () => {
  using place = makeTemporaryFolder()
  const url = `file:${path.join(place.folder, 'new.db')}`
  const migrations = copyMigrations(place.folder)
  await migrate(url, migrations)
  const [first = ''] = NAMES
  writeFileSync(path.join(migrations, first, 'migration.sql'), 'SELECT 1;')
  await expect(migrate(url, migrations)).rejects.toMatchObject({ code: 'migration-changed' })
})

test('a database newer than the code is refused', async () => {
  using place = makeTemporaryFolder()
  const url = `file:${path.join(place.folder, 'new.db')}`
  const migrations = copyMigrations(place.folder)
  addMigration(migrations, '29990101000000_later', 'SELECT 1;')
  await migrate(url, migrations)
  await expect(migrate(url)).rejects.toMatchObject({ code: 'database-newer' })
})

test('a file that is no database gives a clear fault', async () => {
  using place = makeTemporaryFolder()
  const file = path.join(place.folder, 'new.db')
  copyFileSync(path.join(import.meta.dirname, 'migrate.test.ts'), file)
  await expect(migrate(`file:${file}`)).rejects.toMatchObject({ code: 'database' })
})

test('an address that is no file is refused in one sentence, without the password in it', async () => {
  const fault = migrate('mysql://user:hunter2@host/x')
  await expect(fault).rejects.toMatchObject({ code: 'database-address' })
  await expect(fault).rejects.not.toThrow('hunter2')
})
