import type { LearnerReply } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { moveClock } from './fixtures/clock'
import { COURSE, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const READ = `/api/lessons/${COURSE}/lesson/read`

// The reason for the cast: the API's own shape is what these tests are about.
const learner = async (browser: Browser, timeZone = 'UTC'): Promise<LearnerReply> =>
  (await browser.get(`/api/progress?timeZone=${timeZone}`)).body as LearnerReply

const EMPTY = { lessons: [], skills: [], history: [], days: [], due: 0, nextDueDay: null }

test('who has done nothing has an empty page, cookie or no cookie', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  expect(await learner(browser)).toMatchObject(EMPTY)
  await browser.post('/api/session')
  expect(await learner(browser)).toMatchObject(EMPTY)
  expect((await browser.get('/api/progress/download?format=json')).body).toEqual({ answers: [] })
  expect(await server.count('user')).toBe(0)
})

test('skills, lessons, days and history are told by the learner’s own calendar', async () => {
  await using _server = await startSmallServer()
  using clock = moveClock('2026-03-02T22:30:00.000Z')
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt({ answer: '1/2' }))
  clock.forward(3_600_000)
  await browser.post('/api/attempts', makeAttempt())
  clock.forward(3_600_000)
  await browser.post('/api/attempts', makeAttempt({ answer: '2/8' }))
  const seen = await learner(browser, 'Europe/Berlin')
  expect(seen).toMatchObject({
    today: '2026-03-03',
    lessons: [
      { course: COURSE, lesson: 'lesson', solved: 1, tried: 1, exercises: 2, isRead: false },
    ],
    skills: [{ skill: 'slope-at-a-point', level: 'familiar', rated: 2, unaided: 0 }],
    days: [
      { day: '2026-03-02', answers: 1, right: 0 },
      { day: '2026-03-03', answers: 2, right: 2 },
    ],
  })
  expect(seen.history.map(({ answer, verdict }) => [answer, verdict])).toEqual([
    ['2/8', 'correct'],
    ['1/4', 'correct'],
    ['1/2', 'incorrect'],
  ])
  expect((await learner(browser, 'UTC')).days).toMatchObject([{ answers: 2 }, { answers: 1 }])
  expect(await learner(openBrowser())).toMatchObject(EMPTY)
})

test('a lesson counts as read for who has a history, and reading alone makes no row', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  expect((await browser.post(READ)).body).toEqual({ kept: false })
  expect(await server.count('user')).toBe(0)
  await browser.post('/api/attempts', makeAttempt())
  expect((await browser.post(READ)).body).toEqual({ kept: true })
  await browser.post(READ)
  expect(await server.count('reading')).toBe(1)
  expect((await learner(browser)).lessons).toMatchObject([{ isRead: true }])
  expect((await browser.post('/api/lessons/small/none/read')).status).toBe(404)
  const foreign = await browser.post(READ, {}, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
})

test('all answers can be taken away, as JSON and as a table that runs no formula', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt({ answer: '-1/4' }))
  await browser.post('/api/attempts', makeAttempt())
  const json = await browser.get('/api/progress/download?format=json')
  expect(json.body).toMatchObject({
    answers: [{ answer: '-1/4' }, { answer: '1/4', verdict: 'correct' }],
  })
  expect(json.headers.get('content-disposition')).toContain('slopewise-answers.json')
  const csv = await browser.get('/api/progress/download?format=csv')
  const lines = String(csv.body).trim().split('\n')
  expect(lines[0]).toBe('at,exercise,variant,skill,answer,verdict,reason,isReview')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain(`${SLOPE},z0=0,slope-at-a-point,'-1/4,incorrect,`)
  const other = await openBrowser().get('/api/progress/download?format=csv')
  expect(String(other.body).trim().split('\n')).toHaveLength(1)
})
