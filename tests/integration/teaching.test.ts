import { exportAttempts, readClassReport } from '@slopewise/server/teaching'
import { expect, test } from 'vitest'
import { openWithRole } from './fixtures/account'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { COURSE, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const answerAs = async (...answers: readonly string[]) => {
  const browser = openBrowser()
  for (const answer of answers) {
    expect((await browser.post('/api/attempts', makeAttempt({ answer }))).status).toBe(200)
  }
  return browser
}

const slopeIn = async () => {
  const report = await readClassReport(COURSE)
  const exercises = report?.lessons.flatMap(lesson => lesson.exercises) ?? []
  return { report, slope: exercises.find(({ address }) => address === SLOPE) }
}

test('equal wrong answers are counted together, with the commonest as example', async () => {
  await using _server = await startSmallServer()
  await answerAs('1/2', '1/4')
  await answerAs('1/2')
  await answerAs('0.5')
  await answerAs('1/4')
  const { report, slope } = await slopeIn()
  expect(report).toMatchObject({ learners: 4, answers: 5 })
  expect(slope?.statistics).toMatchObject({
    learners: 4,
    tries: 5,
    firstTryShare: 1 / 4,
    solvedShare: 1 / 2,
    discrimination: null,
  })
  expect(slope?.wrong).toMatchObject([
    { variant: 'z0=0', example: '1/2', count: 3, spellings: 2, verdict: 'incorrect' },
  ])
  expect(slope?.reasons).toMatchObject([{ verdict: 'incorrect', count: 3 }])
})

test('what a learner objects to is there with their words', async () => {
  await using _server = await startSmallServer()
  const attempt = makeAttempt({ answer: '7/16' })
  const browser = openBrowser()
  await browser.post('/api/attempts', attempt)
  await browser.post('/api/reports', { attemptId: attempt.attemptId, sentence: 'By the rule.' })
  const { report } = await slopeIn()
  expect(report?.flagged).toMatchObject([
    { exercise: SLOPE, answer: '7/16', verdict: 'incorrect', sentence: 'By the rule.' },
  ])
})

test('what instructors try themselves counts for nothing', async () => {
  await using _server = await startSmallServer()
  const browser = await openWithRole('instructor')
  expect((await browser.post('/api/attempts', makeAttempt({ answer: '1/2' }))).status).toBe(200)
  expect(await readClassReport(COURSE)).toMatchObject({ learners: 0, answers: 0, flagged: [] })
})

test('only instructors get the answers of a class', async () => {
  await using _server = await startSmallServer()
  const student = await answerAs('1/2')
  const send = (browser: ReturnType<typeof openBrowser>) =>
    browser.get(`/api/teach/${COURSE}?format=json`)
  expect((await send(openBrowser())).status).toBe(401)
  expect((await send(student)).status).toBe(401)
  const instructor = await openWithRole('instructor')
  const seen = await send(instructor)
  expect(seen.status).toBe(200)
  expect(seen.body).toMatchObject([{ exercise: SLOPE, answer: '1/2', verdict: 'incorrect' }])
  const unknown = await instructor.get('/api/teach/nothing?format=json')
  expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'unknown-course' } } })
})

const collect = async (format: 'csv' | 'json'): Promise<string> => {
  let text = ''
  for await (const piece of exportAttempts(COURSE, format)) text += piece
  return text
}

test('an export names nobody, keeps learners apart, and runs nothing in a spreadsheet', async () => {
  await using server = await startSmallServer()
  await answerAs('1/2', '-1/4')
  await answerAs('1/2')
  const rows: { learner: string }[] = JSON.parse(await collect('json'))
  expect(rows).toHaveLength(3)
  expect(rows[0]?.learner).toBe(rows[1]?.learner)
  expect(rows[0]?.learner).not.toBe(rows[2]?.learner)
  const csv = await collect('csv')
  expect(csv.split('\n')[0]).toBe(
    'at,learner,exercise,variant,skill,answer,understood,verdict,reason,points',
  )
  expect(csv).toContain(",'-1/4,")
  for (const { id } of (await server.rows('SELECT "id" FROM "user"')) as { id: string }[]) {
    expect(csv).not.toContain(id)
  }
})

test('a course without answers is an empty list, and a table with a head', async () => {
  await using _server = await startSmallServer()
  expect(JSON.parse(await collect('json'))).toEqual([])
  expect((await collect('csv')).trim().split('\n')).toHaveLength(1)
})
