import type { AttemptReply, DealtExercise } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { makeParts, PARTS } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const { hash } = makeParts()
const attemptAt = (answer: Record<string, string | string[]>) =>
  makeAttempt({ exercise: PARTS, variant: 'default', hash, answer })

test('parts handed in together are one row, with what was said of each', async () => {
  await using server = await startSmallServer()
  server.publish({ hasParts: true })
  const browser = openBrowser()
  const attempt = attemptAt({ slope: '1/4', which: ['two'] })
  const { status, body } = await browser.post('/api/attempts', attempt)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    verdict: 'partly',
    reason: 'some-parts',
    points: 0.5,
    parts: [
      { name: 'slope', verdict: 'correct' },
      { name: 'which', verdict: 'incorrect', feedbackHtml: '<p>Not two.</p>' },
    ],
    progress: { tries: 1, best: 'partly', last: { answer: attempt.answer } },
  })
  const [row] = await server.rows('SELECT * FROM "attempt"')
  expect(row).toMatchObject({
    rawAnswer: JSON.stringify(attempt.answer),
    verdict: 'partly',
    points: 0.5,
  })
  expect(JSON.parse(String(row?.parts))).toEqual((body as AttemptReply).parts)

  const again = await browser.post('/api/attempts', attempt)
  expect(again.body).toMatchObject({ parts: (body as AttemptReply).parts, points: 0.5 })
  expect(await server.count('attempt')).toBe(1)
})

test('a slip in one part keeps nothing, and says in which part it is', async () => {
  await using server = await startSmallServer()
  server.publish({ hasParts: true })
  const { status, body } = await openBrowser().post(
    '/api/attempts',
    attemptAt({ slope: '1/(', which: ['one'] }),
  )
  expect(status).toBe(422)
  expect(body).toMatchObject({ error: { code: 'invalid', slip: { part: 'slope' } } })
  expect(await server.count('attempt')).toBe(0)
})

test('an exercise of several parts is dealt without a word of its key', async () => {
  await using server = await startSmallServer()
  server.publish({ hasParts: true })
  const { body } = await openBrowser().get(`/api/exercises/${PARTS}`)
  const { parts } = body as DealtExercise
  expect(parts?.map(({ name, promptHtml }) => [name, promptHtml])).toEqual([
    ['slope', 'How steep?'],
    ['which', 'Which?'],
  ])
  expect(JSON.stringify(body)).not.toMatch(/1\/4|correct|Not two|solution/)
})
