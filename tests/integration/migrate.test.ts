import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { migrate } from '@slopewise/server/db/migrate'
import { getMigrationsFolder, readMigrations } from '@slopewise/server/db/migrations'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from './fixtures/temporary-folder'
import { isOnPostgresql, makeEmptyDatabase } from './fixtures/test-database'

const run = promisify(execFile)
const FOLDER = getMigrationsFolder(isOnPostgresql() ? 'postgresql' : 'sqlite')
const NAMES = readMigrations(FOLDER).map(({ name }) => name)
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(\+00:00|Z)$/)

/** A database without anything in it, and a copy of the migrations to change. */
const makePlace = async () => {
  const temporary = makeTemporaryFolder()
  const database = await makeEmptyDatabase(path.join(temporary.folder, 'deep'))
  const migrations = path.join(temporary.folder, 'migrations')
  cpSync(FOLDER, migrations, { recursive: true })
  return {
    ...database,
    migrations,
    [Symbol.asyncDispose]: async () => {
      await database.remove()
      temporary[Symbol.dispose]()
    },
  }
}

const addMigration = (migrations: string, name: string, sql: string) => {
  mkdirSync(path.join(migrations, name), { recursive: true })
  writeFileSync(path.join(migrations, name, 'migration.sql'), sql)
}

test('a new database gets every committed migration, a second run none', async () => {
  await using place = await makePlace()
  expect(await migrate(place.url)).toEqual(NAMES)
  expect(await migrate(place.url)).toEqual([])
})

test('both databases have migrations of the same names', () => {
  for (const kind of ['sqlite', 'postgresql'] as const) {
    expect(readMigrations(getMigrationsFolder(kind)).map(({ name }) => name)).toEqual(NAMES)
  }
})

test('rows are written as Prisma writes them', async () => {
  await using place = await makePlace()
  await migrate(place.url)
  const [row] = await place.rows('SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"')
  expect(row).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    checksum: readMigrations(FOLDER)[0]?.checksum,
    migration_name: NAMES[0],
    logs: null,
    rolled_back_at: null,
    started_at: TIME,
    finished_at: TIME,
    applied_steps_count: 1,
  })
})

test('four servers that start at once on a new database apply each migration once', async () => {
  await using place = await makePlace()
  const script = path.join(import.meta.dirname, 'fixtures/migrate-once.mts')
  const starts = Array.from({ length: 4 }, () =>
    run(process.execPath, ['--import', 'tsx', script, place.url]),
  )
  const applied = (await Promise.all(starts)).flatMap(({ stdout }) => JSON.parse(stdout))
  expect(applied).toEqual(NAMES)
  const rows = await place.rows('SELECT "migration_name" FROM "_prisma_migrations" ORDER BY 1')
  expect(rows.map(row => row.migration_name)).toEqual(NAMES)
})

test('a migration that fails changes nothing, and a mended one applies', async () => {
  await using place = await makePlace()
  const { url, migrations } = place
  const name = '29990101000000_broken'
  addMigration(migrations, name, 'CREATE TABLE "half" ("id" TEXT); CREATE TABEL nonsense;')
  await expect(migrate(url, migrations)).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringContaining(name),
  })
  await expect(place.rows('SELECT * FROM "half"')).rejects.toThrow('half')
  await expect(place.rows('SELECT * FROM "attempt"')).rejects.toThrow('attempt')
  addMigration(migrations, name, 'CREATE TABLE "half" ("id" TEXT);')
  expect(await migrate(url, migrations)).toEqual([...NAMES, name])
})

test('a migration changed after it was applied is refused', async () => {
  await using place = await makePlace()
  await migrate(place.url, place.migrations)
  addMigration(place.migrations, NAMES[0] ?? '', 'SELECT 1;')
  await expect(migrate(place.url, place.migrations)).rejects.toMatchObject({
    code: 'migration-changed',
  })
})

test('a database newer than the code is refused', async () => {
  await using place = await makePlace()
  addMigration(place.migrations, '29990101000000_later', 'SELECT 1;')
  await migrate(place.url, place.migrations)
  await expect(migrate(place.url)).rejects.toMatchObject({ code: 'database-newer' })
})

test('an address of another kind is refused in one sentence, without the password in it', async () => {
  const fault = migrate('mysql://user:hunter2@host/x')
  await expect(fault).rejects.toMatchObject({ code: 'database-address' })
  await expect(fault).rejects.not.toThrow('hunter2')
})

test('a database that cannot be reached is named without its password', async () => {
  const fault = migrate('postgresql://user:hunter2@localhost:1/x')
  await expect(fault).rejects.toMatchObject({ code: 'database' })
  await expect(fault).rejects.toThrow('postgresql://localhost:1/x cannot be reached')
})
