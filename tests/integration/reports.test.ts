import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

test('a learner says that an answer was right, and it is kept with the attempt', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const attempt = makeAttempt({ answer: '7/16' })
  await browser.post('/api/attempts', attempt)
  const { attemptId } = attempt
  const first = await browser.post('/api/reports', { attemptId, sentence: '' })
  expect(first).toMatchObject({ status: 200, body: { attemptId } })
  await browser.post('/api/reports', { attemptId, sentence: ' I used the rule. ' })
  expect(await server.rows('SELECT * FROM "report"')).toMatchObject([
    { attemptId, course: 'small', exercise: SLOPE, sentence: 'I used the rule.' },
  ])
})

test('nobody reports an attempt of somebody else, or one that there is not', async () => {
  await using server = await startSmallServer()
  const attempt = makeAttempt({ answer: '7/16' })
  await openBrowser().post('/api/attempts', attempt)
  const other = openBrowser()
  await other.post('/api/attempts', makeAttempt())
  const body = { attemptId: attempt.attemptId, sentence: 'mine' }
  for (const browser of [other, openBrowser()]) {
    expect(await browser.post('/api/reports', body)).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-attempt' } },
    })
  }
  expect(await server.count('report')).toBe(0)
})

test('a report of another shape is refused, and a long sentence too', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const attempt = makeAttempt({ answer: '7/16' })
  await browser.post('/api/attempts', attempt)
  const { attemptId } = attempt
  for (const body of [
    {},
    { attemptId: 'x', sentence: '' },
    { attemptId, sentence: 'a'.repeat(501) },
    { attemptId },
  ]) {
    expect((await browser.post('/api/reports', body)).status).toBe(400)
  }
  expect(await server.count('report')).toBe(0)
})
