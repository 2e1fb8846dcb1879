import { expect, test } from 'vitest'
import { openWithRole } from './fixtures/account'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { dumpRows } from './fixtures/dump-rows'
import { SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const ANSWERS = '/api/student-view/attempts'
const EXERCISE = `/api/student-view/exercises/${SLOPE}`

const place = () => {
  const { variant, hash } = makeAttempt()
  return { variant, hash }
}

/** Everything that the student view can do, one after the other. */
const doAll = async (browser: Browser) => {
  const send = (answer: string) => browser.post(ANSWERS, makeAttempt({ answer }))
  return {
    right: await send('1/4'),
    wrong: await send('1/2'),
    slip: await send('1/('),
    hint: await browser.post(`${EXERCISE}/hints`, { ...place(), number: 1 }),
    hints: await browser.post(`${EXERCISE}/hints`, { ...place(), number: 2 }),
    solution: await browser.post(`${EXERCISE}/solution`, place()),
    another: await browser.get(`${EXERCISE}?after=${encodeURIComponent('z0=0')}`),
  }
}

test('instructors and admins see marks, hints, solutions and variants, and no row changes', async () => {
  await using server = await startSmallServer()
  for (const role of ['instructor', 'admin'] as const) {
    const browser = await openWithRole(role)
    const before = await dumpRows(server)
    const seen = await doAll(browser)
    expect(await dumpRows(server)).toEqual(before)
    expect(seen.right.body).toMatchObject({ verdict: 'correct', progress: { tries: 1 } })
    expect(seen.wrong.body).toMatchObject({ verdict: 'incorrect', progress: { best: 'incorrect' } })
    expect(seen.slip).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } })
    expect(seen.hint.body).toEqual({ hints: ['<p>First hint for 0</p>'], total: 2 })
    expect(seen.hints.body).toMatchObject({ hints: [expect.any(String), '<p>Second hint</p>'] })
    expect(seen.solution.body).toEqual({ html: '<p>The solution is 1/4</p>' })
    expect(seen.another.body).toMatchObject({
      address: SLOPE,
      variant: expect.not.stringMatching('^z0=0$'),
    })
  }
})

test('the mark is the one that a student gets', async () => {
  await using _server = await startSmallServer()
  const instructor = await openWithRole('instructor')
  for (const answer of ['1/4', '1/2', '0.25000000001', '7/16']) {
    const attempt = makeAttempt({ answer })
    const viewed = await instructor.post(ANSWERS, attempt)
    const given = await openBrowser().post('/api/attempts', attempt)
    const { progress: _p, receipt: _r, ...mark } = viewed.body as Record<string, unknown>
    expect(given.body).toMatchObject(mark)
  }
})

test('every variant comes in its turn, and an answer to each is marked', async () => {
  await using _server = await startSmallServer()
  const browser = await openWithRole('instructor')
  const met: string[] = []
  let after = 'z0=0'
  for (let turn = 0; turn < 4; turn++) {
    const { body } = await browser.get(`${EXERCISE}?after=${encodeURIComponent(after)}`)
    after = (body as { variant: string }).variant
    met.push(after)
    const reply = await browser.post(ANSWERS, makeAttempt({ variant: after, answer: '3/16' }))
    expect(reply.status).toBe(200)
  }
  expect(new Set(met)).toEqual(new Set(['z0=0', 'z0=ln 2', 'z0=ln 3', 'z0=1']))
})

test('nobody else is told anything: neither visitors, nor learners, nor students', async () => {
  await using server = await startSmallServer()
  const learner = openBrowser()
  await learner.post('/api/attempts', makeAttempt({ answer: '1/2' }))
  const student = await openWithRole('student')
  const before = await dumpRows(server)
  const expected = [
    [openBrowser(), 401, 'sign-in-needed'],
    [learner, 401, 'sign-in-needed'],
    [student, 403, 'not-allowed'],
  ] as const
  for (const [browser, status, code] of expected) {
    for (const seen of Object.values(await doAll(browser))) {
      expect(seen).toMatchObject({ status, body: { error: { code } } })
    }
  }
  expect(await dumpRows(server)).toEqual(before)
})

test('what is not there is refused as for students, and other sites are', async () => {
  await using _server = await startSmallServer()
  const browser = await openWithRole('instructor')
  const codeOf = ({ body }: { readonly body: unknown }) =>
    (body as { error: { code: string } }).error.code
  const send = (changes: object) => browser.post(ANSWERS, makeAttempt(changes))
  expect(codeOf(await send({ exercise: 'small/lesson/none' }))).toBe('unknown-exercise')
  expect(codeOf(await send({ hash: 'none' }))).toBe('unknown-hash')
  expect(codeOf(await send({ variant: 'none' }))).toBe('unknown-variant')
  expect(codeOf(await browser.get('/api/student-view/exercises/a/b/c?after=x'))).toBe(
    'unknown-exercise',
  )
  const foreign = { origin: 'https://evil.example' }
  expect(codeOf(await browser.post(ANSWERS, makeAttempt(), foreign))).toBe('foreign-origin')
})
