import { spawn } from 'node:child_process'
import path from 'node:path'
import { closeDatabases } from '@slopewise/server/db'
import { rebuildOutdated, rebuildProgress } from '@slopewise/server/progress'
import { applyRegrade, planRegrade } from '@slopewise/server/regrading'
import { expect, test } from 'vitest'
import { describePlan } from '@/packages/cli/store/regrade'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { COURSE, SLOPE } from './fixtures/small-course'
import { type SmallServer, startSmallServer } from './fixtures/small-server'

const regrade = async () => applyRegrade(await planRegrade({}))

const readAttempts = (server: SmallServer) => server.rows('SELECT * FROM "attempt" ORDER BY "seq"')

const readDerived = async (server: SmallServer) => ({
  exercises: await server.rows(
    'SELECT * FROM "exercise_progress" ORDER BY "learnerId", "exercise"',
  ),
  skills: await server.rows('SELECT * FROM "skill_progress" ORDER BY "learnerId", "skill"'),
})

const readBest = async (browser: Browser): Promise<unknown> =>
  (await browser.get(`/api/progress?course=${COURSE}`)).body

/** Three learners under a wrong key: 1/4 counted as right, 1/8 as wrong, a half is wrong under both. */
const answerUnderWrongKey = async (): Promise<readonly Browser[]> => {
  const answers = ['1/4', '1/8', '1/2']
  return Promise.all(
    answers.map(async answer => {
      const browser = openBrowser()
      const { status } = await browser.post('/api/attempts', makeAttempt({ answer }))
      expect(status).toBe(200)
      return browser
    }),
  )
}

test('a corrected key moves those it concerns, and attempts stay as they were', async () => {
  await using server = await startSmallServer()
  const [was, becomes, stays] = await answerUnderWrongKey()
  const attempts = await readAttempts(server)
  server.publish({ answer: '1/8' })
  const plan = await planRegrade({})
  expect(plan).toMatchObject({ replayed: 3, unclear: [] })
  const changes = plan.moves.map(({ attempt, to }) => [attempt.verdict, to.decided.verdict])
  expect(changes.sort()).toEqual([
    ['correct', 'incorrect'],
    ['incorrect', 'correct'],
  ])
  expect(await server.count('mark')).toBe(0)
  expect(await applyRegrade(plan)).toMatch(/^[0-9a-f-]{36}$/)
  expect(await readAttempts(server)).toEqual(attempts)
  expect(await server.rows('SELECT "replayed", "changed" FROM "regrade"')).toEqual([
    { replayed: 3, changed: 2 },
  ])
  const bests = [
    [was, 'incorrect'],
    [becomes, 'correct'],
    [stays, 'incorrect'],
  ] as const
  for (const [browser, best] of bests) {
    if (browser === undefined) throw new Error('There are three learners.')
    expect(await readBest(browser)).toMatchObject({ exercises: [{ best, firstTry: best }] })
  }
  expect(await rebuildOutdated()).toBeNull()
  const kept = await readDerived(server)
  await rebuildProgress()
  expect(await readDerived(server)).toEqual(kept)
})

test('a second run finds nothing to do, and a key put back moves everybody back', async () => {
  await using server = await startSmallServer()
  const [was] = await answerUnderWrongKey()
  const before = await readDerived(server)
  server.publish({ answer: '1/8' })
  await regrade()
  expect(await regrade()).toBeNull()
  server.publish({})
  await regrade()
  expect(await server.count('mark')).toBe(4)
  expect(await server.count('regrade')).toBe(2)
  expect(await readDerived(server)).toEqual(before)
  const again = await was?.get(`/api/progress?course=${COURSE}`)
  expect(again?.body).toMatchObject({ exercises: [{ best: 'correct' }] })
})

test('the same attempt sent again gets its new mark', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const attempt = makeAttempt()
  await browser.post('/api/attempts', attempt)
  server.publish({ answer: '1/8' })
  await regrade()
  const { body } = await browser.post('/api/attempts', attempt)
  expect(body).toMatchObject({
    verdict: 'incorrect',
    points: 0,
    progress: { tries: 1, best: 'incorrect' },
    receipt: { replayed: true },
  })
})

test('a scope leaves everything else alone', async () => {
  await using server = await startSmallServer()
  await answerUnderWrongKey()
  server.publish({ answer: '1/8' })
  expect(await planRegrade({ exercise: 'small/lesson/choice' })).toMatchObject({ replayed: 0 })
  expect(await planRegrade({ course: 'another' })).toMatchObject({ replayed: 0 })
  expect((await planRegrade({ course: COURSE })).moves).toHaveLength(2)
  expect((await planRegrade({ exercise: SLOPE })).moves).toHaveLength(2)
})

test('an answer that would be read otherwise, or has no key, is listed and not guessed', async () => {
  await using server = await startSmallServer()
  await answerUnderWrongKey()
  await server.execute(`UPDATE "attempt" SET "parsedAnswer" = '1/5' WHERE "seq" = 1`)
  await server.execute(`UPDATE "attempt" SET "variant" = 'z0=9' WHERE "seq" = 2`)
  await server.execute(`UPDATE "attempt" SET "exerciseHash" = 'gone' WHERE "seq" = 3`)
  server.publish({ answer: '1/8' })
  const plan = await planRegrade({})
  expect(plan.moves).toEqual([])
  expect(plan.unclear.map(({ why }) => why)).toEqual(['read-otherwise', 'no-variant', 'no-key'])
  expect(describePlan(plan).join('\n')).toContain('Left as they are, to be looked at: 3.')
  expect(await applyRegrade(plan)).toBeNull()
  expect(await server.count('regrade')).toBe(0)
})

test('the plan is told in words: who, what, from what, to what', async () => {
  await using server = await startSmallServer()
  await answerUnderWrongKey()
  server.publish({ answer: '1/8' })
  const text = describePlan(await planRegrade({})).join('\n')
  expect(text).toContain('Replayed 3 answers: 2 of 2 learners would move.')
  expect(text).toMatch(
    /[0-9a-f]{32} {2}small\/lesson\/slope \[z0=0\] {2}"1\/4" {2}correct \(1\) → incorrect \(0\)/,
  )
  expect(text).toContain('small/lesson/slope: incorrect → correct: 1 answer')
})

test('a learner is told once of a changed mark, and nobody else is', async () => {
  await using server = await startSmallServer()
  const [was, becomes, stays] = await answerUnderWrongKey()
  server.publish({ answer: '1/8' })
  await regrade()
  expect((await stays?.get('/api/marks'))?.body).toEqual({ changed: [] })
  expect((await openBrowser().get('/api/marks')).body).toEqual({ changed: [] })
  const told = (await becomes?.get('/api/marks'))?.body as { changed: { seq: number }[] }
  expect(told).toMatchObject({ changed: [{ exercise: SLOPE, from: 'incorrect', to: 'correct' }] })
  expect((await becomes?.post('/api/marks', { seqMax: told.changed[0]?.seq }))?.status).toBe(200)
  expect((await becomes?.get('/api/marks'))?.body).toEqual({ changed: [] })
  expect((await was?.get('/api/marks'))?.body).toMatchObject({ changed: [{ to: 'incorrect' }] })
  expect((await was?.post('/api/marks', { seqMax: -1 }))?.status).toBe(400)
})

const KILLS_TIMEOUT_MS = 180_000

/** Starts a regrade in another process, and kills it so many milliseconds after it has planned. */
const killRegrade = (afterMs: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'fixtures/regrade-once.mts')
    const child = spawn(process.execPath, ['--import', 'tsx', script], { env: process.env })
    let said = ''
    child.stdout.on('data', chunk => {
      said += chunk
      if (said.includes('planned')) setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.on('error', reject)
    child.on('close', () => resolve(said.includes('applied')))
  })

test(
  'a regrade that is killed has marked nobody or everybody, and the next start finishes',
  async () => {
    await using server = await startSmallServer()
    const browsers = Array.from({ length: 6 }, openBrowser)
    for (const browser of browsers) {
      await browser.post('/api/session')
      const answers = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? '1/4' : '1/8'))
      for (const answer of answers) await browser.post('/api/attempts', makeAttempt({ answer }))
    }
    const attempts = await readAttempts(server)
    for (const [run, afterMs] of [3, 12, 40].entries()) {
      server.publish({ answer: run % 2 === 0 ? '1/8' : '1/4' })
      const marksBefore = await server.count('mark')
      await closeDatabases()
      const isApplied = await killRegrade(afterMs)
      await server.settle()
      const marks = (await server.count('mark')) - marksBefore
      expect([0, 60]).toContain(marks)
      if (isApplied) expect(marks).toBe(60)
      expect(await server.count('mark')).toBe(60 * (await server.count('regrade')))
      expect(await readAttempts(server)).toEqual(attempts)
      await rebuildOutdated()
      const kept = await readDerived(server)
      await rebuildProgress()
      expect(await readDerived(server)).toEqual(kept)
      await regrade()
    }
  },
  KILLS_TIMEOUT_MS,
)
