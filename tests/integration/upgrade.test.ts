import { migrate } from '@slopewise/server/db/migrate'
import { rebuildOutdated } from '@slopewise/server/progress'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { readFrozen, thaw } from './fixtures/frozen-database'
import { publishFirst, startSmallServer } from './fixtures/small-server'
import { makeEmptyDatabase, type Row } from './fixtures/test-database'

/** Two databases write booleans and the zone of times in two ways. */
const normalize = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      String(typeof value === 'boolean' ? Number(value) : value).replace('+00:00', 'Z'),
    ]),
  )

/** A server on the database that the first version left, before anything else. */
const startOnFrozen = () =>
  startSmallServer(publishFirst, async folder => {
    const database = await makeEmptyDatabase(folder)
    await thaw(database, folder)
    return database
  })

test('a database of the first schema opens with all its attempts, as they were', async () => {
  await using server = await startOnFrozen()
  const applied = await migrate(server.url)
  expect(applied.length).toBeGreaterThan(0)
  expect(await migrate(server.url)).toEqual([])
  for (const table of ['user', 'attempt', 'help', 'deal']) {
    const frozen = readFrozen(table)
    const columns = Object.keys(frozen[0] ?? {}).map(column => `"${column}"`)
    const rows = await server.rows(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY 1`)
    expect([table, rows.map(normalize)]).toEqual([table, frozen.map(normalize)])
  }
  expect(await server.count('attempt')).toBe(14)
})

test('progress follows from old attempts, and new ones come after them', async () => {
  await using server = await startOnFrozen()
  await migrate(server.url)
  expect(await rebuildOutdated()).toBe(3)
  const tries = await server.rows(
    'SELECT sum("tries") AS "n" FROM "exercise_progress" GROUP BY "learnerId" ORDER BY 1',
  )
  expect(tries.map(({ n }) => Number(n))).toEqual([4, 5, 5])
  const skills = await server.rows('SELECT DISTINCT "skill" FROM "skill_progress" ORDER BY 1')
  expect(skills.map(({ skill }) => skill)).toEqual(['kink', 'slope-at-a-point'])
  const { status } = await openBrowser().post('/api/attempts', makeAttempt())
  expect(status).toBe(200)
  expect(await server.rows('SELECT max("seq") AS "seq" FROM "attempt"')).toEqual([{ seq: 15 }])
})
