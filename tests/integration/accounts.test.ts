import { forgetAllTurns } from '@slopewise/server/limits'
import { expect, test } from 'vitest'
import { makeAccount, PASSWORD } from './fixtures/account'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { openMailbox } from './fixtures/mailbox'
import { COURSE, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const EMAIL = 'ada@example.org'
const COOKIE = 'slopewise.session_token'
const PROGRESS = `/api/progress?course=${COURSE}`

test('an account is made, confirmed by its link and password, and has the anonymous history', async () => {
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  await browser.post(`/api/exercises/${SLOPE}/hints`)
  const before = (await browser.get(PROGRESS)).body
  const { learner: from } = (await browser.post('/api/session')).body as { learner: string }
  const asked = await browser.post('/api/account/sign-up', {
    name: ' Ada ',
    email: 'Ada@Example.org',
    password: PASSWORD,
  })
  expect(asked).toMatchObject({ status: 200, body: { next: 'confirm' }, cookies: [] })
  expect((await browser.get('/api/account')).body).toMatchObject({ kind: 'anonymous' })
  const token = mailbox.tokenOf('/verify')
  const confirmed = await browser.post('/api/account/confirm', { token, password: PASSWORD })
  expect(confirmed.status).toBe(200)
  const { learner } = (await browser.post('/api/session')).body as { learner: string }
  // What the browser still keeps for who it was goes along with the history.
  expect(confirmed.body).toEqual({ learner, from })
  expect((await browser.get('/api/account')).body).toEqual({
    kind: 'account',
    mail: 'printed',
    name: 'Ada',
    email: EMAIL,
    emailVerified: true,
    role: 'student',
  })
  expect((await browser.get(PROGRESS)).body).toMatchObject({ ...(before as object) })
  expect(await server.rows('SELECT "email" FROM "user"')).toEqual([{ email: EMAIL }])
})

test('an account has one seed for options on every device, a visitor none', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  const [home, school] = [openBrowser(), openBrowser()]
  await school.post('/api/attempts', makeAttempt())
  expect((await school.get(PROGRESS)).body).not.toHaveProperty('seed')
  await makeAccount(home, mailbox, EMAIL)
  await school.post('/api/account/sign-in', { email: EMAIL, password: PASSWORD })
  const [one, other] = [await home.get(PROGRESS), await school.get(PROGRESS)]
  expect(one.body).toMatchObject({ seed: expect.stringMatching(/^[0-9a-f]{16}$/) })
  expect(other.body).toMatchObject({ seed: (one.body as { seed: string }).seed })
})

test('the history of several browsers moves into an account that is there, each thing once', async () => {
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  const home = openBrowser()
  await makeAccount(home, mailbox, EMAIL)
  await home.post(`/api/exercises/${SLOPE}/hints`)
  await home.get(`/api/exercises/${SLOPE}?another=1`)
  const school = openBrowser()
  const attempt = makeAttempt({ answer: '1/3' })
  await school.post('/api/attempts', attempt)
  await school.post(`/api/exercises/${SLOPE}/hints`)
  await school.post(`/api/exercises/${SLOPE}/hints`)
  for (let turn = 0; turn < 3; turn++) await school.get(`/api/exercises/${SLOPE}?another=1`)
  expect(
    (await school.post('/api/account/sign-in', { email: EMAIL, password: PASSWORD })).status,
  ).toBe(200)
  const { body } = await home.get(PROGRESS)
  expect(body).toMatchObject({ exercises: [{ exercise: SLOPE, tries: 1, firstTry: 'incorrect' }] })
  expect(await server.count('user')).toBe(1)
  expect(await server.count('attempt')).toBe(1)
  expect(await server.count('help')).toBe(2)
  expect(await server.rows('SELECT DISTINCT "variant" FROM "deal"')).toHaveLength(
    await server.count('deal'),
  )
  const replayed = await school.post('/api/attempts', attempt)
  expect(replayed).toMatchObject({ status: 200, body: { receipt: { replayed: true } } })
})

test('an unknown address, a wrong password and an unconfirmed address are told apart by nobody', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  await makeAccount(openBrowser(), mailbox, EMAIL)
  await openBrowser().post('/api/account/sign-up', {
    name: 'Bob',
    email: 'bob@example.org',
    password: PASSWORD,
  })
  const seen = await Promise.all(
    [
      { email: 'nobody@example.org', password: PASSWORD },
      { email: EMAIL, password: 'not her password' },
      { email: 'bob@example.org', password: PASSWORD },
    ].map(body => openBrowser().post('/api/account/sign-in', body)),
  )
  expect(new Set(seen.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
  expect(seen[0]).toMatchObject({ status: 401, body: { error: { code: 'wrong-credentials' } } })
})

const SAME_MS = 100
const TURNS_MAX = 12

test('sign-up and forgot answer the same for known and unknown addresses, in the same time', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  await makeAccount(openBrowser(), mailbox, EMAIL)
  const ask = async (path: string, email: string) => {
    forgetAllTurns()
    const startedMs = performance.now()
    const { status, body } = await openBrowser().post(path, {
      name: 'X',
      email,
      password: PASSWORD,
    })
    return { reply: JSON.stringify([status, body]), elapsedMs: performance.now() - startedMs }
  }
  for (const path of ['sign-up', 'forgot', 'confirm/again'].map(name => `/api/account/${name}`)) {
    // The quickest of several: the machine may be busy with something else.
    const times = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
    const isSame = () => Math.abs(times.unknown - times.known) < SAME_MS
    for (let turn = 0; turn < TURNS_MAX && !isSame(); turn++) {
      const known = await ask(path, EMAIL)
      const unknown = await ask(path, `new-${turn}-${path.length}@example.org`)
      expect(unknown.reply).toBe(known.reply)
      times.known = Math.min(times.known, known.elapsedMs)
      times.unknown = Math.min(times.unknown, unknown.elapsedMs)
    }
    expect(Math.abs(times.unknown - times.known)).toBeLessThan(SAME_MS)
  }
  const subjects = mailbox.mails().map(mail => /: (.*) ──/.exec(mail)?.[1])
  expect(subjects).toContain('You have a Slopewise account already')
})

test('an account that a stranger asked for stays closed to them and to a mere click', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  await openBrowser().post('/api/account/sign-up', {
    name: 'Eve',
    email: EMAIL,
    password: 'chosen by Eve',
  })
  const owner = openBrowser()
  const token = mailbox.tokenOf('/verify')
  const clicked = await owner.post('/api/account/confirm', { token, password: PASSWORD })
  expect(clicked.status).toBe(401)
  const eve = await openBrowser().post('/api/account/sign-in', {
    email: EMAIL,
    password: 'chosen by Eve',
  })
  expect(eve.status).toBe(401)
})

test('a forgotten password is set anew by a link that works once, and ends every session', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  const browser = openBrowser()
  await makeAccount(browser, mailbox, EMAIL)
  await openBrowser().post('/api/account/forgot', { email: EMAIL })
  const token = mailbox.tokenOf('/reset-password')
  const password = 'another slope'
  const elsewhere = openBrowser()
  expect((await elsewhere.post('/api/account/reset', { token, password })).status).toBe(200)
  expect((await browser.get(PROGRESS)).status).toBe(401)
  const again = await elsewhere.post('/api/account/reset', { token, password })
  expect(again).toMatchObject({ status: 400, body: { error: { code: 'invalid-link' } } })
  const old = await openBrowser().post('/api/account/sign-in', { email: EMAIL, password: PASSWORD })
  expect(old.status).toBe(401)
  expect((await elsewhere.post('/api/account/sign-in', { email: EMAIL, password })).status).toBe(
    200,
  )
})

test('changing the password takes the old one, and ends the other sessions', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  const [here, there] = [openBrowser(), openBrowser()]
  await makeAccount(here, mailbox, EMAIL)
  await there.post('/api/account/sign-in', { email: EMAIL, password: PASSWORD })
  const password = 'steeper and steeper'
  const wrong = await here.post('/api/account/password', { current: 'not that one', password })
  expect(wrong).toMatchObject({
    status: 403,
    body: { error: { code: 'wrong-password', field: 'current' } },
  })
  const changed = await here.post('/api/account/password', { current: PASSWORD, password })
  expect(changed.status).toBe(200)
  expect((await here.get('/api/account')).body).toMatchObject({ kind: 'account' })
  expect((await there.get(PROGRESS)).status).toBe(401)
})

test('sessions are listed without their tokens, and ended one by one or all at once', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  const browsers = [openBrowser(), openBrowser(), openBrowser()] as const
  const [here, second, third] = browsers
  await makeAccount(here, mailbox, EMAIL)
  for (const browser of [second, third]) {
    await browser.post(
      '/api/account/sign-in',
      { email: EMAIL, password: PASSWORD },
      { 'user-agent': 'A browser' },
    )
  }
  const { body } = await here.get('/api/account/sessions')
  const { sessions } = body as { sessions: { id: string; isThis: boolean; browser: string }[] }
  expect(sessions).toHaveLength(3)
  expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
  expect(sessions[0]?.browser).toBe('A browser')
  for (const browser of browsers) {
    const [token = ''] = decodeURIComponent(browser.cookies.get(COOKIE) ?? '').split('.')
    expect(JSON.stringify(body)).not.toContain(token)
  }
  await here.post('/api/account/sessions', { id: sessions[0]?.id })
  expect((await third.get(PROGRESS)).status).toBe(401)
  expect((await second.get(PROGRESS)).status).toBe(200)
  await here.post('/api/account/sessions', { others: true })
  expect((await second.get(PROGRESS)).status).toBe(401)
  expect((await here.get(PROGRESS)).status).toBe(200)
})

test("nobody ends another learner's session", async () => {
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  const [ada, bob] = [openBrowser(), openBrowser()]
  await makeAccount(ada, mailbox, EMAIL)
  await makeAccount(bob, mailbox, 'bob@example.org')
  const [row] = await server.rows(
    `SELECT "session"."id" FROM "session" JOIN "user" ON "user"."id" = "userId" WHERE "email" = '${EMAIL}'`,
  )
  expect((await bob.post('/api/account/sessions', { id: row?.id })).status).toBe(404)
  expect((await ada.get(PROGRESS)).status).toBe(200)
})

test('signing out ends the session of an account, and is refused where it would lose a history', async () => {
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const refused = await browser.post('/api/account/sign-out')
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'no-account' } } })
  await makeAccount(browser, mailbox, EMAIL)
  const cookie = `${COOKIE}=${browser.cookies.get(COOKIE)}`
  expect((await browser.post('/api/account/sign-out')).status).toBe(200)
  expect(browser.cookies.has(COOKIE)).toBe(false)
  expect((await openBrowser().post('/api/attempts', makeAttempt(), { cookie })).status).toBe(401)
  expect(await server.count('attempt')).toBe(1)
})

test('without mail an account opens with its password at once, and forgot says what is missing', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const asked = await browser.post('/api/account/sign-up', {
    name: 'Ada',
    email: EMAIL,
    password: PASSWORD,
  })
  expect(asked.body).toEqual({ next: 'sign-in' })
  expect(
    (await browser.post('/api/account/sign-in', { email: EMAIL, password: PASSWORD })).status,
  ).toBe(200)
  expect((await browser.get(PROGRESS)).body).toMatchObject({ exercises: [{ tries: 1 }] })
  const forgot = await openBrowser().post('/api/account/forgot', { email: EMAIL })
  expect(forgot).toMatchObject({ status: 503, body: { error: { code: 'mail-unavailable' } } })
})

test('an answer on its way while the history moves is asked for again, and counts once', async () => {
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  await makeAccount(openBrowser(), mailbox, EMAIL)
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const attempts = Array.from({ length: 8 }, () => makeAttempt())
  const [signedIn, ...seen] = await Promise.all([
    browser.post('/api/account/sign-in', { email: EMAIL, password: PASSWORD }),
    ...attempts.map(attempt => browser.post('/api/attempts', attempt)),
  ])
  expect(signedIn?.status).toBe(200)
  for (const { status } of seen) expect([200, 401]).toContain(status)
  for (const attempt of attempts) {
    expect((await browser.post('/api/attempts', attempt)).status).toBe(200)
  }
  expect((await browser.get(PROGRESS)).body).toMatchObject({ exercises: [{ tries: 9 }] })
  expect(await server.count('attempt')).toBe(9)
})
