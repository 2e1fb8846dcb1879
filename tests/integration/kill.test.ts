import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabases } from '@slopewise/server/db'
import { rebuildProgress } from '@slopewise/server/progress'
import { expect, test } from 'vitest'
import { type Acknowledged, openClient, type Question } from '../kill/client'
import { startServerProcess } from '../kill/server-process'
import { isOnPostgresql, makeTestDatabase, type Row } from './fixtures/test-database'

/** A tenth of the bar, in `npm test`; all of it by `npm run bars -- kill`. */
const IS_FULL = process.env.SLOPEWISE_FULL_BARS === '1'
const CLIENTS = IS_FULL ? 50 : 10
const ATTEMPTS = IS_FULL ? 2000 : 200
const KILLS = IS_FULL ? 5 : 2

const COURSE = 'derivatives-of-activation-functions'
const EXERCISES = ['sigmoid/slope-at-zero', 'sigmoid/slope-at-ln3', 'tanh/slope-at-zero']

const SECRET = 'a secret of the tests, and longer than 32 characters'

const findQuestions = async (address: string): Promise<Question[]> => {
  const questions: Question[] = []
  for (const name of EXERCISES) {
    const response = await fetch(`${address}/api/exercises/${COURSE}/${name}`)
    if (!response.ok) continue
    const { address: exercise, variant, hash } = await response.json()
    questions.push({ exercise, variant, hash })
  }
  expect(questions.length).toBeGreaterThan(0)
  return questions
}

const PROGRESS = [
  'SELECT * FROM "exercise_progress" ORDER BY "learnerId", "exercise"',
  'SELECT * FROM "skill_progress" ORDER BY "learnerId", "course", "skill"',
]

test(`no acknowledged attempt is lost, none is stored twice: ${ATTEMPTS} attempts, ${KILLS} kills`, {
  timeout: 900_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-kill-'))
  const { url, rows, remove } = await makeTestDatabase(folder)
  const environment = {
    DATABASE_URL: url,
    ...(isOnPostgresql() ? { SLOPEWISE_SECRET: SECRET } : {}),
  }
  const server = await startServerProcess(environment)
  const acknowledged: Acknowledged[] = []
  try {
    const questions = await findQuestions(server.address)
    const work = async (client: number): Promise<void> => {
      const { answer } = await openClient(server.address)
      for (let turn = 0; turn < ATTEMPTS / CLIENTS; turn++) {
        const question = questions[(client + turn) % questions.length]
        if (question !== undefined) acknowledged.push(await answer(question, client + turn))
      }
    }
    const killer = async (): Promise<void> => {
      for (let kill = 1; kill <= KILLS; kill++) {
        // At a random moment between two shares of the work.
        const after = (ATTEMPTS * (kill - Math.random())) / (KILLS + 1)
        while (acknowledged.length < after) await new Promise(resolve => setTimeout(resolve, 5))
        await server.killAndRestart()
      }
    }
    await Promise.all([killer(), ...Array.from({ length: CLIENTS }, (_, client) => work(client))])
  } finally {
    await server.end()
  }

  expect(acknowledged).toHaveLength(ATTEMPTS)
  const stored = await rows('SELECT "attemptId", "verdict", "exercise" FROM "attempt"')
  const byId = new Map<unknown, Row>(stored.map(row => [row.attemptId, row]))
  expect(byId.size).toBe(stored.length)
  expect(stored.length).toBe(ATTEMPTS)
  for (const { attemptId, verdict, exercise } of acknowledged) {
    expect(byId.get(attemptId)).toMatchObject({ verdict, exercise })
  }

  const before = [await rows(PROGRESS[0] ?? ''), await rows(PROGRESS[1] ?? '')]
  process.env.DATABASE_URL = url
  process.env.SLOPEWISE_SECRET = SECRET
  await rebuildProgress()
  await closeDatabases()
  expect([await rows(PROGRESS[0] ?? ''), await rows(PROGRESS[1] ?? '')]).toEqual(before)
  expect(before[0]?.length).toBeGreaterThan(0)
  await remove()
  rmSync(folder, { recursive: true, force: true })
})
