import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { goOn, startClass } from '../class-start/class'
import { startRecord } from '../class-start/learner'
import { readQuestions } from '../class-start/questions'
import { startServerProcess } from '../kill/server-process'
import { isOnPostgresql, makeTestDatabase } from './fixtures/test-database'

/** Of the 2,000 learners and 20 exercises of `npm run bars -- class-start`, which measures times, too. */
const LEARNERS = 60
const EXERCISES = 3

const SECRET = 'a secret of the tests, and longer than 32 characters'

test(`${LEARNERS} learners at once get no error, and everything acknowledged is stored once`, {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-class-'))
  const { url, rows, remove } = await makeTestDatabase(folder)
  const server = await startServerProcess({
    DATABASE_URL: url,
    ...(isOnPostgresql() ? { SLOPEWISE_SECRET: SECRET } : {}),
  })
  const record = startRecord()
  try {
    const { address } = server
    const questions = await readQuestions(address, EXERCISES)
    expect(questions).toHaveLength(EXERCISES)
    const learners = await startClass({ address, learners: LEARNERS, questions, record }, 2000)
    await goOn(questions, learners, { count: EXERCISES, withinMs: 3000 })
    for (const { leave } of learners) leave()
  } finally {
    await server.end()
  }
  expect(record.errors).toEqual([])
  expect(record.acknowledged).toHaveLength(LEARNERS * (1 + EXERCISES))
  const stored = await rows('SELECT "attemptId" FROM "attempt"')
  const sorted = stored.map(({ attemptId }) => attemptId).sort()
  expect(sorted).toEqual([...record.acknowledged].sort())
  const [counted] = await rows('SELECT sum("tries") AS "n" FROM "exercise_progress"')
  expect(Number(counted?.n)).toBe(record.acknowledged.length)
  await remove()
  rmSync(folder, { recursive: true, force: true })
})
