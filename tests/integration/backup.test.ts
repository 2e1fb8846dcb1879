import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { backUpDatabase } from '@slopewise/server/db/backup'
import { inspectDatabase } from '@slopewise/server/db/inspect'
import { migrate } from '@slopewise/server/db/migrate'
import { restoreDatabase } from '@slopewise/server/db/restore'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const AT = new Date('2026-02-03T04:05:06.789Z')

const addUser = (database: Sqlite.Database, id: string) =>
  database
    .prepare(
      `INSERT INTO "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt")
       VALUES (?, 'x', ?, 0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
    )
    .run(id, `${id}@example.org`)

/** A database with one learner, open as a server has it, and a way to look at its learners. */
const makePlace = async () => {
  const temporary = makeTemporaryFolder()
  const file = path.join(temporary.folder, 'live.db')
  const url = `file:${file}`
  await migrate(url)
  const server = new Sqlite(file)
  addUser(server, 'first')
  return {
    file,
    url,
    server,
    folder: temporary.folder,
    backup: path.join(temporary.folder, 'backup.db'),
    [Symbol.dispose]: () => {
      server.close()
      temporary[Symbol.dispose]()
    },
  }
}

const listUsers = (file: string): readonly string[] => {
  const database = new Sqlite(file, { readonly: true })
  const rows = database.prepare<[], { id: string }>('SELECT "id" FROM "user" ORDER BY "id"').all()
  database.close()
  return rows.map(({ id }) => id)
}

test('a backup into a folder that is not there says so, and makes none', async () => {
  using place = await makePlace()
  const folder = path.join(place.folder, 'none')
  const making = backUpDatabase(place.url, path.join(folder, 'backup.db'))
  await expect(making).rejects.toThrow(`There is no folder ${folder} to write it to.`)
  expect(existsSync(folder)).toBe(false)
})

test('a backup made while a server writes has all that was committed before, in one file', async () => {
  using place = await makePlace()
  place.server.exec('BEGIN IMMEDIATE')
  addUser(place.server, 'not-committed')
  const inspection = await backUpDatabase(place.url, place.backup)
  place.server.exec('COMMIT')
  expect(inspection).toMatchObject({ learners: 1, attempts: 0, pending: [] })
  expect(listUsers(place.backup)).toEqual(['first'])
  expect(listUsers(place.file)).toEqual(['first', 'not-committed'])
  expect(readdirSync(place.folder).filter(name => name.startsWith('backup'))).toEqual(['backup.db'])
})

test('a backup replaces nothing', async () => {
  using place = await makePlace()
  writeFileSync(place.backup, 'precious')
  await expect(backUpDatabase(place.url, place.backup)).rejects.toThrow('replaces nothing')
  expect(readFileSync(place.backup, 'utf8')).toBe('precious')
})

test('a restored backup is in place, and the database before it is kept aside', async () => {
  using place = await makePlace()
  await backUpDatabase(place.url, place.backup)
  addUser(place.server, 'second')
  place.server.close()
  const { keptAt, inspection } = await restoreDatabase(place.url, place.backup, AT)
  expect(keptAt).toBe(`${place.file}.before-2026-02-03T04-05-06-789Z`)
  expect(inspection.learners).toBe(1)
  expect(listUsers(place.file)).toEqual(['first'])
  expect(listUsers(keptAt ?? '')).toEqual(['first', 'second'])
})

test('nothing is restored while a server has the database open', async () => {
  using place = await makePlace()
  await backUpDatabase(place.url, place.backup)
  addUser(place.server, 'second')
  await expect(restoreDatabase(place.url, place.backup, AT)).rejects.toThrow('is in use')
  addUser(place.server, 'third')
  expect(listUsers(place.file)).toEqual(['first', 'second', 'third'])
  expect(readdirSync(place.folder).filter(name => /before|restoring/.test(name))).toEqual([])
})

test('a damaged database is kept aside as it is', async () => {
  using place = await makePlace()
  await backUpDatabase(place.url, place.backup)
  place.server.close()
  writeFileSync(place.file, 'not a database at all, but long enough to be read as one'.repeat(99))
  const { keptAt } = await restoreDatabase(place.url, place.backup, AT)
  expect(readFileSync(keptAt ?? '', 'utf8')).toMatch(/^not a database/)
  expect(listUsers(place.file)).toEqual(['first'])
})

test('a damaged, foreign, newer or missing backup is refused and changes nothing', async () => {
  using place = await makePlace()
  await backUpDatabase(place.url, place.backup)
  place.server.close()
  const bytes = readFileSync(place.backup)
  const restoring = () => restoreDatabase(place.url, place.backup, AT)

  writeFileSync(place.backup, bytes.subarray(0, bytes.length - 8192))
  await expect(restoring()).rejects.toThrow(/damaged|cannot be read/)

  writeFileSync(place.backup, bytes)
  const newer = new Sqlite(place.backup)
  newer.exec(`UPDATE "_prisma_migrations" SET "migration_name" = '29990101000000_later'`)
  newer.close()
  await expect(restoring()).rejects.toThrow('start a newer version')

  const foreign = path.join(place.folder, 'foreign.db')
  const other = new Sqlite(foreign)
  other.exec('CREATE TABLE "recipe" ("id" TEXT)')
  other.close()
  await expect(restoreDatabase(place.url, foreign, AT)).rejects.toThrow('no database of Slopewise')

  const missing = path.join(place.folder, 'missing.db')
  await expect(restoreDatabase(place.url, missing, AT)).rejects.toThrow(/^There is no file .*\.$/)
  expect(existsSync(missing)).toBe(false)
  expect(listUsers(place.file)).toEqual(['first'])
})

test('an inspection finds rows that refer to nothing', async () => {
  using place = await makePlace()
  place.server.pragma('foreign_keys = OFF')
  place.server.exec(
    `INSERT INTO "session" ("id", "token", "userId", "expiresAt", "createdAt", "updatedAt")
     VALUES ('s', 't', 'nobody', '2026', '2026', '2026')`,
  )
  expect(() => inspectDatabase(place.file)).toThrow('1 rows refer to nothing')
})
