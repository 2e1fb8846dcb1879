import { randomUUID } from 'node:crypto'
import type { AttemptReply } from '@slopewise/lesson'
import {
  deriveLearner,
  moveLearner,
  rebuildOutdated,
  rebuildProgress,
} from '@slopewise/server/progress'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { moveClock } from './fixtures/clock'
import { CHOICE, COURSE, makeChoice, SLOPE } from './fixtures/small-course'
import { type SmallServer, startSmallServer } from './fixtures/small-server'

const PATH = `/api/exercises/${SLOPE}`

type Action =
  | ('right' | 'wrong' | 'partly' | 'one' | 'two')
  | ('hint' | 'solution' | 'another' | 'later')

const ACTION: fc.Arbitrary<Action> = fc.constantFrom(
  ...(['right', 'right', 'wrong', 'partly', 'one', 'two', 'hint', 'solution'] as const),
  ...(['another', 'another', 'later'] as const),
)

const RIGHT: Readonly<Record<string, string>> = {
  'z0=0': '1/4',
  'z0=ln 2': '2/9',
  'z0=ln 3': '3/16',
  'z0=1': '0.1966',
}

/** Does one thing as the browser would. */
const act = async (browser: Browser, action: Action, clock: ReturnType<typeof moveClock>) => {
  const { variant } = (await browser.get(PATH)).body as { variant: string }
  const submit = (answer: string) => browser.post('/api/attempts', makeAttempt({ variant, answer }))
  switch (action) {
    case 'right':
      return submit(RIGHT[variant] ?? '')
    case 'wrong':
      return submit('7/16')
    case 'partly':
      return submit('0.2')
    case 'one':
    case 'two': {
      const answer = [action]
      const what = { exercise: CHOICE, variant: 'default', hash: makeChoice().hash, answer }
      return browser.post('/api/attempts', makeAttempt(what))
    }
    case 'hint':
      return browser.post(`${PATH}/hints`, {})
    case 'solution':
      return browser.post(`${PATH}/solution`, {})
    case 'another':
      return browser.get(`${PATH}?another=1`)
    case 'later':
      return clock.forward(19 * 3_600_000)
    default:
      return action satisfies never
  }
}

const listLearners = async (server: SmallServer): Promise<readonly string[]> =>
  (await server.rows('SELECT "id" FROM "user" ORDER BY "id"')).map(({ id }) => String(id))

const readDerived = async (server: SmallServer) => ({
  exercises: await server.rows(
    'SELECT * FROM "exercise_progress" ORDER BY "learnerId", "exercise"',
  ),
  skills: await server.rows('SELECT * FROM "skill_progress" ORDER BY "learnerId", "skill"'),
})

const learnerOf = async (browser: Browser): Promise<string> =>
  ((await browser.post('/api/session')).body as { learner: string }).learner

test('progress kept answer by answer equals the one made anew, on random histories', {
  // Hundreds of requests, one after the other: a busy machine takes its time.
  timeout: 300_000,
}, async () => {
  const histories = fc.sample(fc.array(ACTION, { minLength: 20, maxLength: 40 }), {
    seed: 7,
    numRuns: 6,
  })
  await using server = await startSmallServer()
  using clock = moveClock('2026-03-01T09:00:00.000Z')
  for (const history of histories) {
    const browser = openBrowser()
    await browser.post('/api/session')
    for (const action of history) {
      const seen = await act(browser, action, clock)
      expect(seen?.status ?? 200).toBe(200)
    }
  }
  const kept = await readDerived(server)
  expect(kept.exercises.length).toBeGreaterThan(6)
  expect(new Set(kept.skills.map(({ level }) => level)).size).toBeGreaterThan(1)
  expect(await rebuildProgress()).toBe(histories.length)
  expect(await readDerived(server)).toEqual(kept)
})

test('progress lost, or made by other rules, is made anew once', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const kept = await readDerived(server)
  await server.execute('DELETE FROM "exercise_progress"; DELETE FROM "skill_progress"')
  expect(await rebuildOutdated()).toBe(1)
  expect(await readDerived(server)).toEqual(kept)
  expect(await rebuildOutdated()).toBeNull()
})

test('answers of one learner at once are counted one after the other', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/session')
  const answers = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? '1/4' : '1/2'))
  const seen = await Promise.all(
    answers.map(answer => browser.post('/api/attempts', makeAttempt({ answer }))),
  )
  const replies = seen.map(({ body }) => body as AttemptReply)
  const tries = replies.map(({ progress }) => progress.tries).sort((a, b) => a - b)
  expect(tries).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  const times = await server.rows('SELECT DISTINCT "answeredAt" FROM "attempt"')
  expect(times).toHaveLength(30)
  const kept = await readDerived(server)
  await rebuildProgress()
  expect(await readDerived(server)).toEqual(kept)
})

/** Two learners: both saw the first hint and were dealt variants; the second answered in between. */
const makeTwo = async () => {
  const [ada, emmy] = [openBrowser(), openBrowser()]
  using clock = moveClock('2026-03-01T09:00:00.000Z')
  for (const browser of [ada, emmy, ada]) {
    await browser.post('/api/attempts', makeAttempt({ answer: '1/2' }))
    clock.forward(60_000)
    await browser.post(`${PATH}/hints`, {})
    clock.forward(60_000)
    await browser.get(`${PATH}?another=1`)
    clock.forward(60_000)
  }
  return { ada: await learnerOf(ada), emmy: await learnerOf(emmy), emmyBrowser: emmy }
}

test('a history moves into another learner’s whole, in the order of its times', async () => {
  await using server = await startSmallServer()
  const { ada, emmy, emmyBrowser } = await makeTwo()
  await moveLearner(ada, emmy)
  const attempts = await server.rows('SELECT "learnerId" FROM "attempt"')
  expect(attempts.map(({ learnerId }) => learnerId)).toEqual([emmy, emmy, emmy])
  for (const table of ['help', 'deal', 'exercise_progress', 'skill_progress']) {
    const owners = await server.rows(`SELECT DISTINCT "learnerId" FROM "${table}"`)
    expect([table, owners]).toEqual([table, [{ learnerId: emmy }]])
  }
  const derived = await deriveLearner(emmy)
  expect(derived.exercises).toMatchObject([{ exercise: SLOPE, tries: 3 }])
  const kept = await readDerived(server)
  await rebuildProgress()
  expect(await readDerived(server)).toEqual(kept)
  const { body } = await emmyBrowser.get(`/api/progress?course=${COURSE}`)
  expect(body).toMatchObject({ exercises: [{ tries: 3, firstTry: 'incorrect' }] })
})

test('moving again, or somebody of whom nothing is known, moves nothing', async () => {
  await using server = await startSmallServer()
  const { ada, emmy } = await makeTwo()
  await moveLearner(ada, emmy)
  const kept = await readDerived(server)
  await moveLearner(ada, emmy)
  await moveLearner(randomUUID(), emmy)
  expect(await readDerived(server)).toEqual(kept)
  expect(await listLearners(server)).toContain(ada)
})

test('a move to nobody fails and leaves everything where it was', async () => {
  await using server = await startSmallServer()
  const { ada } = await makeTwo()
  const kept = await readDerived(server)
  await expect(moveLearner(ada, 'nobody')).rejects.toThrow()
  expect(await readDerived(server)).toEqual(kept)
  expect(await server.count('help')).toBe(3)
})

test('answers that come while a history moves are all there afterwards', async () => {
  await using server = await startSmallServer()
  const [from, to] = [openBrowser(), openBrowser()]
  await from.post('/api/attempts', makeAttempt())
  await to.post('/api/attempts', makeAttempt())
  const [fromId, toId] = [await learnerOf(from), await learnerOf(to)]
  const answering = Array.from({ length: 10 }, () =>
    Promise.all([from, to].map(browser => browser.post('/api/attempts', makeAttempt()))),
  )
  await Promise.all([...answering, moveLearner(fromId, toId)])
  await moveLearner(fromId, toId)
  expect(await server.count('attempt')).toBe(22)
  expect(await server.rows('SELECT "learnerId", "tries" FROM "exercise_progress"')).toEqual([
    { learnerId: toId, tries: 22 },
  ])
})
