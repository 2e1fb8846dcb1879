import type { ReviewItem, ReviewReply } from '@slopewise/lesson'
import { rebuildProgress } from '@slopewise/server/progress'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { moveClock } from './fixtures/clock'
import { CHOICE, makeChoice, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const DAY_MS = 86_400_000
/** A Monday. */
const START = '2026-03-02T18:00:00.000Z'

const RIGHT: Readonly<Record<string, string>> = {
  'z0=0': '1/4',
  'z0=ln 2': '2/9',
  'z0=ln 3': '3/16',
  'z0=1': '0.19661',
  default: 'one',
}

const standing = async (browser: Browser, timeZone = 'UTC') =>
  (await browser.get(`/api/review?timeZone=${timeZone}`)).body

// The reason for the casts below: the API's own shape is what these tests are about.
const deal = async (browser: Browser, body: object = {}): Promise<ReviewReply> =>
  (await browser.post('/api/review', { timeZone: 'UTC', ...body })).body as ReviewReply

const dealItem = async (browser: Browser): Promise<ReviewItem> => {
  const { item } = await deal(browser)
  if (item === null) throw new Error('Nothing was dealt.')
  return item
}

const answerItem = async (
  browser: Browser,
  { exercise }: ReviewItem,
  answer: string | string[],
) => {
  const { address, variant, hash } = exercise
  const attempt = makeAttempt({ exercise: address, variant, hash, answer })
  return browser.post('/api/attempts', attempt)
}

test('who has answered nothing has nothing to review, and gets no row for looking', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  expect(await standing(browser)).toMatchObject({ due: 0, nextDueDay: null })
  expect(await deal(browser)).toMatchObject({ due: 0, item: null })
  expect(await server.count('user')).toBe(0)
})

test('a skill comes back on its day, from the first minute of the learner’s own', async () => {
  await using _server = await startSmallServer()
  using clock = moveClock(START)
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt({ answer: '1/2' }))
  expect(await standing(browser)).toEqual({ due: 0, nextDueDay: '2026-03-03', today: '2026-03-02' })
  clock.forward(6.5 * 3_600_000)
  expect(await standing(browser)).toEqual({ due: 1, nextDueDay: null, today: '2026-03-03' })
  expect(await standing(browser, 'America/New_York')).toMatchObject({ due: 0, today: '2026-03-02' })
})

test('a review asks a variant never met, the same until it is answered, and leaves the lesson alone', async () => {
  await using server = await startSmallServer()
  using clock = moveClock(START)
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt({ answer: '1/2' }))
  clock.forward(DAY_MS)
  const item = await dealItem(browser)
  expect(item).toMatchObject({
    skill: 'slope-at-a-point',
    lesson: 'lesson',
    lessonTitle: 'A lesson',
  })
  expect(item.exercise.variant).not.toBe('z0=0')
  expect(await dealItem(browser)).toEqual(item)
  expect((await browser.get(`/api/exercises/${SLOPE}`)).body).toMatchObject({ variant: 'z0=0' })
  const answered = await answerItem(browser, item, RIGHT[item.exercise.variant] ?? '')
  expect(answered.body).toMatchObject({ verdict: 'correct' })
  const [row] = await server.rows('SELECT "reviewedAt" FROM "attempt" ORDER BY "seq" DESC')
  expect(Date.parse(String(row?.reviewedAt))).toBe(Date.parse(item.dealtAt))
  expect(await deal(browser)).toMatchObject({ due: 0, item: null })
})

test('only reviews make mastered, and every one of them asks something else', async () => {
  await using server = await startSmallServer()
  using clock = moveClock(START)
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const levels: unknown[] = []
  const variants: string[] = []
  const waitUntilDue = async () => {
    const [skill] = await server.rows('SELECT "dueAt" FROM "skill_progress"')
    // Looking in once in a while keeps the session alive, as it would a learner's.
    for (let left = Number.MAX_VALUE; left > 0; await standing(browser)) {
      left = Date.parse(String(skill?.dueAt)) - Date.now()
      clock.forward(Math.min(left, 300 * DAY_MS))
    }
  }
  for (let i = 0; i < 3; i++) {
    await waitUntilDue()
    const item = await dealItem(browser)
    variants.push(item.exercise.variant)
    await answerItem(browser, item, RIGHT[item.exercise.variant] ?? '')
    levels.push((await server.rows('SELECT "level" FROM "skill_progress"'))[0]?.level)
  }
  expect(levels).toEqual(['proficient', 'mastered', 'mastered'])
  expect([...variants].sort()).toEqual(['z0=1', 'z0=ln 2', 'z0=ln 3'])
  await waitUntilDue()
  const again = await dealItem(browser)
  expect(again.exercise.variant).toBe('z0=0')
  await answerItem(browser, again, '1/2')
  expect(await server.rows('SELECT "level" FROM "skill_progress"')).toEqual([
    { level: 'proficient' },
  ])
  const kept = await server.rows('SELECT * FROM "skill_progress"')
  await rebuildProgress()
  expect(await server.rows('SELECT * FROM "skill_progress"')).toEqual(kept)
})

test('skills are mixed, and each is asked once in a sitting', async () => {
  await using _server = await startSmallServer()
  using clock = moveClock(START)
  const browser = openBrowser()
  const choice = { exercise: CHOICE, variant: 'default', hash: makeChoice().hash, answer: ['two'] }
  await browser.post('/api/attempts', makeAttempt({ answer: '1/2' }))
  await browser.post('/api/attempts', makeAttempt(choice))
  clock.forward(DAY_MS)
  const first = await deal(browser)
  expect(first.due).toBe(2)
  expect(first.left).toBe(2)
  const passed = [first.item?.skill]
  const second = await deal(browser, { passed })
  expect(second).toMatchObject({ due: 2, left: 1 })
  expect(passed).not.toContain(second.item?.skill)
  const end = await deal(browser, { passed: [...passed, second.item?.skill] })
  expect(end).toMatchObject({ due: 2, left: 0, item: null })
})

test('what a review dealt to one learner is nobody else’s to answer', async () => {
  await using server = await startSmallServer()
  using clock = moveClock(START)
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  clock.forward(30 * DAY_MS)
  const item = await dealItem(browser)
  const { body } = await answerItem(openBrowser(), item, '1/4')
  expect(body).toMatchObject({ error: { code: 'variant-not-dealt' } })
  expect(await server.count('attempt')).toBe(1)
})

test('a foreign page cannot have reviews dealt, and bad bodies are refused', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const foreign = await browser.post('/api/review', {}, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  expect((await browser.post('/api/review', { timeZone: 7 })).status).toBe(400)
  expect((await browser.post('/api/review', { passed: ['\u0000'] })).status).toBe(400)
  expect(await server.count('deal')).toBe(0)
})

test('a hint seen long ago is seen anew where a review deals the variant again', async () => {
  await using server = await startSmallServer()
  using clock = moveClock(START)
  const browser = openBrowser()
  const hint = (variant: string, number: number) =>
    browser.post(`/api/exercises/${SLOPE}/hints`, { variant, hash: makeAttempt().hash, number })
  for (const variant of Object.keys(RIGHT).filter(name => name.startsWith('z0'))) {
    if (variant !== 'z0=0') {
      await server.execute(
        `INSERT INTO "deal" ("learnerId", "exercise", "variant", "turn", "dealtAt")
         SELECT "id", '${SLOPE}', '${variant}', 1, "createdAt" FROM "user"`,
      )
    }
    await browser.post('/api/attempts', makeAttempt({ variant, answer: '1/2' }))
    await hint(variant, 1)
    await browser.post('/api/attempts', makeAttempt({ variant, answer: RIGHT[variant] ?? '' }))
    clock.forward(60_000)
  }
  expect(await server.count('help')).toBe(4)
  clock.forward(10 * DAY_MS)
  const item = await dealItem(browser)
  const { variant } = item.exercise
  expect((await hint(variant, 1)).body).toMatchObject({ hints: [expect.any(String)] })
  expect(await server.count('help')).toBe(5)
  await hint(variant, 1)
  expect(await server.count('help')).toBe(5)
  const before = await server.rows('SELECT "unaided", "rated" FROM "skill_progress"')
  await answerItem(browser, item, RIGHT[variant] ?? '')
  const after = await server.rows('SELECT "unaided", "rated" FROM "skill_progress"')
  expect(after).toEqual([{ ...before[0], rated: Number(before[0]?.rated) + 1 }])
  const kept = await server.rows('SELECT * FROM "skill_progress"')
  await rebuildProgress()
  expect(await server.rows('SELECT * FROM "skill_progress"')).toEqual(kept)
})
