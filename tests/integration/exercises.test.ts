import type { DealtExercise } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { CHOICE, COURSE, FIRST_EDITION, makeSlope, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const PATH = `/api/exercises/${SLOPE}`

const readVariant = async (browser: Browser, query = ''): Promise<string> => {
  const { status, body } = await browser.get(`${PATH}${query}`)
  expect(status).toBe(200)
  // The reason for the cast: the tests below say what the variant must be.
  return (body as DealtExercise).variant
}

test('an exercise is its public part with the first variant, and sets no cookie', async () => {
  await using _server = await startSmallServer()
  const { status, body, cookies } = await openBrowser().get(PATH)
  const { variants, ...rest } = makeSlope(FIRST_EDITION)
  expect(status).toBe(200)
  const { promptHtml } = variants[0] ?? {}
  expect(body).toEqual({ ...rest, variant: 'z0=0', promptHtml, variantCount: variants.length })
  expect(cookies).toEqual([])
})

test('an exercise that is not there is 404 with its code', async () => {
  await using _server = await startSmallServer()
  for (const address of [
    'small/lesson/none',
    'small/none/slope',
    'none/lesson/slope',
    '..%2f/a/b',
  ]) {
    const { status, body } = await openBrowser().get(`/api/exercises/${address}`)
    expect(status).toBe(404)
    expect(body).toMatchObject({ error: { code: 'unknown-exercise' } })
  }
})

test('another variant is dealt on request, stays dealt, and may then be answered', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  const dealt = await readVariant(browser, '?another=1')
  expect(dealt).not.toBe('z0=0')
  expect(await readVariant(browser)).toBe(dealt)
  const attempt = makeAttempt({ variant: dealt })
  expect((await browser.post('/api/attempts', attempt)).status).toBe(200)
  const first = await browser.post('/api/attempts', makeAttempt())
  expect(first.status).toBe(200)
})

test('dealing goes through every variant, and skips the solved ones', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  const seen = [await readVariant(browser)]
  for (let i = 0; i < 3; i++) seen.push(await readVariant(browser, '?another=1'))
  expect(new Set(seen).size).toBe(4)
  await browser.post('/api/attempts', makeAttempt({ variant: 'z0=0', answer: '1/4' }))
  const round = [await readVariant(browser, '?another=1')]
  for (let i = 0; i < 3; i++) round.push(await readVariant(browser, '?another=1'))
  expect(round).not.toContain('z0=0')
})

test('what was dealt to one learner is not dealt to another', async () => {
  await using _server = await startSmallServer()
  const variant = await readVariant(openBrowser(), '?another=1')
  const { body } = await openBrowser().post('/api/attempts', makeAttempt({ variant }))
  expect(body).toMatchObject({ error: { code: 'variant-not-dealt' } })
})

test('a foreign page cannot have variants dealt', async () => {
  await using server = await startSmallServer()
  const { status } = await openBrowser().get(`${PATH}?another=1`, {
    'sec-fetch-site': 'cross-site',
  })
  expect(status).toBe(403)
  expect(await server.count('deal')).toBe(0)
})

test('hints come one by one, are recorded, and can be read again', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  expect((await browser.get(`${PATH}/hints`)).body).toEqual({ hints: [], total: 2 })
  const first = await browser.post(`${PATH}/hints`)
  expect(first.body).toEqual({ hints: ['<p>First hint for 0</p>'], total: 2 })
  const both = { hints: ['<p>First hint for 0</p>', '<p>Second hint</p>'], total: 2 }
  expect((await browser.post(`${PATH}/hints`)).body).toEqual(both)
  expect((await browser.post(`${PATH}/hints`)).body).toEqual(both)
  expect((await browser.get(`${PATH}/hints`)).body).toEqual(both)
  expect(await server.count('help')).toBe(2)
})

test('a hint asked for by its number comes once, and none is skipped', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const variant = 'z0=0'
  const { hash } = makeSlope(FIRST_EDITION)
  const ask = (number: number) => browser.post(`${PATH}/hints`, { variant, hash, number })
  await Promise.all([browser.post('/api/session')])
  await Promise.all([ask(1), ask(1), ask(1)])
  expect(await server.count('help')).toBe(1)
  expect((await openBrowser().post(`${PATH}/hints`, { number: 2 })).body).toMatchObject({
    hints: ['<p>First hint for 0</p>'],
  })
})

test('an exercise without hints has none to show and records nothing', async () => {
  await using server = await startSmallServer()
  const { body } = await openBrowser().post(`/api/exercises/${CHOICE}/hints`)
  expect(body).toEqual({ hints: [], total: 0 })
  expect(await server.count('help')).toBe(0)
})

test('the solution is shown on request, recorded once, and readable from then on', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const early = await browser.get(`${PATH}/solution`)
  expect(early.status).toBe(404)
  expect(early.body).toMatchObject({ error: { code: 'solution-not-seen' } })
  const solution = { html: '<p>The solution is 1/4</p>' }
  expect((await browser.post(`${PATH}/solution`)).body).toEqual(solution)
  expect((await browser.post(`${PATH}/solution`)).body).toEqual(solution)
  expect((await browser.get(`${PATH}/solution`)).body).toEqual(solution)
  expect(await server.count('help')).toBe(1)
})

test('no help is given for a variant that was not dealt', async () => {
  await using server = await startSmallServer()
  for (const below of ['hints', 'solution']) {
    const { status, body } = await openBrowser().post(`${PATH}/${below}`, { variant: 'z0=1' })
    expect(status).toBe(409)
    expect(body).toMatchObject({ error: { code: 'variant-not-dealt' } })
  }
  expect(await server.count('help')).toBe(0)
})

test('progress tells tries, best, last answer, hints and solution, to nobody else', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  await browser.post(`${PATH}/hints`)
  await browser.post('/api/attempts', makeAttempt({ answer: '1/2' }))
  await browser.post(`${PATH}/solution`)
  await browser.post('/api/attempts', makeAttempt())
  const { body } = await browser.get(`/api/progress?course=${COURSE}`)
  expect(body).toEqual({
    course: COURSE,
    exercises: [
      {
        exercise: SLOPE,
        tries: 2,
        best: 'correct',
        firstTry: 'incorrect',
        last: { verdict: 'correct', answer: '1/4', at: expect.any(String) },
        hintsSeen: 1,
        solutionSeen: true,
      },
    ],
  })
  const other = await openBrowser().get(`/api/progress?course=${COURSE}`)
  expect(other.body).toEqual({ course: COURSE, exercises: [] })
})

test('progress in a course that is not there is 404', async () => {
  await using _server = await startSmallServer()
  const { status, body } = await openBrowser().get('/api/progress?course=none')
  expect(status).toBe(404)
  expect(body).toMatchObject({ error: { code: 'unknown-course' } })
})
