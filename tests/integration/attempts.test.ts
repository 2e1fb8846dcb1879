import { randomUUID } from 'node:crypto'
import type { AttemptReply } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { CHOICE, FIRST_EDITION, makeChoice, makeSlope, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

test('a right answer gets its verdict, progress and receipt', async () => {
  await using _server = await startSmallServer()
  const attempt = makeAttempt()
  const { status, body } = await openBrowser().post('/api/attempts', attempt)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    verdict: 'correct',
    feedback: expect.any(String),
    progress: {
      exercise: SLOPE,
      tries: 1,
      best: 'correct',
      firstTry: 'correct',
      last: { verdict: 'correct', answer: '1/4' },
      hintsSeen: 0,
      solutionSeen: false,
    },
    receipt: { attemptId: attempt.attemptId, replayed: false },
  })
})

test('a wrong answer is incorrect and tells no key', async () => {
  await using _server = await startSmallServer()
  const { body } = await openBrowser().post('/api/attempts', makeAttempt({ answer: '7/16' }))
  expect(body).toMatchObject({ verdict: 'incorrect', progress: { best: 'incorrect' } })
  expect(JSON.stringify(body)).not.toMatch(/1\/4|0\.25/)
})

test('a choice is graded by the ids chosen', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  const attempt = { exercise: CHOICE, variant: 'default', hash: makeChoice().hash }
  const wrong = await browser.post('/api/attempts', makeAttempt({ ...attempt, answer: ['two'] }))
  expect(wrong.body).toMatchObject({ verdict: 'incorrect', feedbackHtml: '<p>Not two.</p>' })
  const right = await browser.post('/api/attempts', makeAttempt({ ...attempt, answer: 'one' }))
  expect(right.body).toMatchObject({ verdict: 'correct', progress: { tries: 2 } })
})

test('the row keeps all that a grade can be recomputed from', async () => {
  await using server = await startSmallServer()
  const attempt = makeAttempt({ answer: ' 2/8 ' })
  await openBrowser().post('/api/attempts', attempt)
  expect(await server.rows('SELECT * FROM "attempt"')).toEqual([
    {
      seq: 1,
      attemptId: attempt.attemptId,
      learnerId: expect.stringMatching(/^[0-9a-f]{32}$/),
      course: 'small',
      exercise: SLOPE,
      variant: 'z0=0',
      exerciseHash: makeSlope(FIRST_EDITION).hash,
      keyHash: expect.stringMatching(/^[0-9a-f]{32}$/),
      graderVersion: expect.any(String),
      rawAnswer: '" 2/8 "',
      parsedAnswer: expect.any(String),
      verdict: 'correct',
      reason: expect.any(String),
      feedback: expect.any(String),
      feedbackHtml: null,
      witness: null,
      olderVersion: server.kind === 'sqlite' ? 0 : false,
      parts: null,
      points: 1,
      answeredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(\+00:00|Z)$/),
      skill: 'slope-at-a-point',
      reviewedAt: null,
    },
  ])
})

test('the same attempt again gives the same reply and one row, whatever came between', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const attempt = makeAttempt({ answer: '1/2' })
  const first = await browser.post('/api/attempts', attempt)
  await browser.post('/api/attempts', makeAttempt())
  await browser.post(`/api/exercises/${SLOPE}/hints`, {})
  const again = await browser.post('/api/attempts', attempt)
  // The reason for the cast: the reply is what this test is about.
  const reply = first.body as AttemptReply
  expect(again.status).toBe(200)
  expect(again.body).toEqual({ ...reply, receipt: { ...reply.receipt, replayed: true } })
  expect(await server.count('attempt')).toBe(2)
})

test('an attempt id in capitals is the same id', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const attempt = makeAttempt()
  await browser.post('/api/attempts', attempt)
  const id = attempt.attemptId.toUpperCase()
  const { body } = await browser.post('/api/attempts', { ...attempt, attemptId: id })
  expect(body).toMatchObject({ receipt: { attemptId: attempt.attemptId, replayed: true } })
  expect(await server.count('attempt')).toBe(1)
})

test('the same attempt id with another answer is refused', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const attempt = makeAttempt()
  await browser.post('/api/attempts', attempt)
  for (const change of [{ answer: '1/2' }, { answer: ['1/4'] }, { exercise: CHOICE }]) {
    const { status, body } = await browser.post('/api/attempts', { ...attempt, ...change })
    expect(status).toBe(409)
    expect(body).toMatchObject({ error: { code: 'attempt-differs' } })
  }
  expect(await server.count('attempt')).toBe(1)
})

test("another learner's attempt id is refused without a word of its content", async () => {
  await using server = await startSmallServer()
  const attempt = makeAttempt()
  await openBrowser().post('/api/attempts', attempt)
  const other = openBrowser()
  const { status, body, cookies } = await other.post('/api/attempts', attempt)
  expect(status).toBe(409)
  expect(body).toEqual({
    error: { code: 'attempt-taken', message: 'This attempt belongs to somebody else.' },
  })
  expect(cookies).toEqual([])
  expect(await server.count('user')).toBe(1)
})

test('fifty posts of one attempt at once make one row, one learner and one reply', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/session')
  const attempt = makeAttempt()
  const seen = await Promise.all(
    Array.from({ length: 50 }, () => browser.post('/api/attempts', attempt)),
  )
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]))
  // The reason for the cast: the reply is what this test is about.
  const replies = seen.map(({ body }) => body as AttemptReply)
  const same = replies.map(({ receipt, ...rest }) => ({ ...rest, at: receipt.at }))
  expect(new Set(same.map(reply => JSON.stringify(reply))).size).toBe(1)
  expect(await server.count('attempt')).toBe(1)
  expect(await server.count('user')).toBe(1)
  expect(await server.count('session')).toBe(1)
})

test('a hundred attempts of twenty new learners at once are all kept, none mixed up', async () => {
  await using server = await startSmallServer()
  const learners = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const browser = openBrowser()
      await browser.post('/api/session')
      const attempts = Array.from({ length: 5 }, () => makeAttempt({ attemptId: randomUUID() }))
      return { browser, attempts }
    }),
  )
  const seen = await Promise.all(
    learners.flatMap(({ browser, attempts }) =>
      attempts.map(attempt => browser.post('/api/attempts', attempt)),
    ),
  )
  expect(seen.every(({ status }) => status === 200)).toBe(true)
  expect(await server.count('attempt')).toBe(100)
  const perLearner = await server.rows('SELECT count(*) AS "n" FROM "attempt" GROUP BY "learnerId"')
  expect(perLearner).toEqual(Array.from({ length: 20 }, () => ({ n: 5 })))
})
