import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { makeSlope, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const LATER = { prompt: 'Now: what is the slope at', answer: '1/8' }

test('a new release shows without a restart', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.get(`/api/exercises/${SLOPE}`)
  server.publish(LATER)
  const { body } = await browser.get(`/api/exercises/${SLOPE}`)
  expect(body).toMatchObject({ hash: makeSlope(LATER).hash, promptHtml: `${LATER.prompt} 0` })
})

test('an answer to an older version is graded as the exercise stood, and says so', async () => {
  await using server = await startSmallServer()
  server.publish(LATER)
  const browser = openBrowser()
  const old = await browser.post('/api/attempts', makeAttempt())
  expect(old.body).toMatchObject({ verdict: 'correct', olderVersion: true })
  const { hash } = makeSlope(LATER)
  const today = await browser.post('/api/attempts', makeAttempt({ hash, answer: '1/8' }))
  expect(today.body).toMatchObject({ verdict: 'correct', progress: { tries: 2 } })
  expect(today.body).not.toHaveProperty('olderVersion')
})

test('an answer to an exercise that was taken away is still graded', async () => {
  await using server = await startSmallServer()
  server.publish({ hasSlope: false })
  const { status, body } = await openBrowser().post('/api/attempts', makeAttempt())
  expect(status).toBe(200)
  expect(body).toMatchObject({ verdict: 'correct', olderVersion: true })
})

test('a key corrected under the same public part grades from then on', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  server.publish({ answer: '1/8' })
  const { body } = await browser.post('/api/attempts', makeAttempt({ answer: '1/4' }))
  expect(body).toMatchObject({ verdict: 'incorrect' })
  expect(
    new Set((await server.rows('SELECT "keyHash" FROM "attempt"')).map(row => row.keyHash)).size,
  ).toBe(2)
})

test('an attempt sent again after a new release gets the reply that it got', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const attempt = makeAttempt()
  const first = await browser.post('/api/attempts', attempt)
  server.publish(LATER)
  const again = await browser.post('/api/attempts', attempt)
  expect(again.body).toMatchObject({ ...(first.body as object), receipt: { replayed: true } })
})
