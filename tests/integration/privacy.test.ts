import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeAccount, PASSWORD } from './fixtures/account'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { openMailbox } from './fixtures/mailbox'
import { COURSE, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const EMAIL = 'ada@example.org'
const DAY_MS = 24 * 60 * 60 * 1000

const page = readFileSync('app/privacy/page.tsx', 'utf8').replace(/\s+/g, ' ')

/** What `/privacy` says, and what then must be so. */
const says = (sentence: string): void => expect(page).toContain(sentence)

test('whoever only reads leaves nothing', async () => {
  says('Whoever only reads leaves nothing on this server.')
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/session')
  for (const path of [
    '/api/account',
    `/api/progress?course=${COURSE}`,
    `/api/exercises/${SLOPE}`,
  ]) {
    expect((await browser.get(path)).status).toBe(200)
  }
  for (const table of ['user', 'session', 'attempt', 'help', 'deal']) {
    expect(await server.count(table)).toBe(0)
  }
})

test('a learner without an account has a number and no name', async () => {
  says('a learner with a number instead of a name')
  await using server = await startSmallServer()
  await openBrowser().post('/api/attempts', makeAttempt())
  expect(await server.rows('SELECT "name", "email", "image" FROM "user"')).toEqual([
    { name: 'Anonymous', email: expect.stringMatching(/@anonymous\.invalid$/), image: null },
  ])
})

test('of an account name, address, a hash and browsers are kept, and no address of the network', async () => {
  says('Addresses of the network are not kept')
  says('a hash of your password that does not give it away')
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  await makeAccount(openBrowser(), mailbox, EMAIL)
  const headers = { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'A browser' }
  await openBrowser().post('/api/account/sign-in', { email: EMAIL, password: PASSWORD }, headers)
  const sessions = await server.rows('SELECT "ipAddress", "userAgent" FROM "session"')
  expect(sessions).toContainEqual({
    ipAddress: expect.toSatisfy(address => !address),
    userAgent: 'A browser',
  })
  const tables = await Promise.all(
    ['user', 'session', 'account', 'verification'].map(name =>
      server.rows(`SELECT * FROM "${name}"`),
    ),
  )
  expect(JSON.stringify(tables)).not.toContain('203.0.113.77')
  expect(JSON.stringify(tables)).not.toContain(PASSWORD)
})

test('both cookies last 400 days and are for this site alone', async () => {
  says('Both are needed, last 400 days from your last visit')
  await using _server = await startSmallServer()
  const { cookies } = await openBrowser().post('/api/session')
  expect(cookies).toHaveLength(2)
  expect(cookies[0]).toMatch(/Max-Age=34560000.*HttpOnly.*SameSite=Lax/)
  expect(cookies[1]).toMatch(/^slopewise\.known=1; Max-Age=34560000.*SameSite=Lax/)
})

test('links in mails end after an hour or a day', async () => {
  says('links in mails end after an hour or a day')
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  await openBrowser().post('/api/account/sign-up', {
    name: 'Ada',
    email: EMAIL,
    password: PASSWORD,
  })
  const [, payload = ''] = mailbox.tokenOf('/verify').split('.')
  const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  expect(Math.abs(exp * 1000 - Date.now() - DAY_MS)).toBeLessThan(60_000)
  await openBrowser().post('/api/account/forgot', { email: EMAIL })
  const token = mailbox.tokenOf('/reset-password')
  const [row] = await server.rows('SELECT "identifier", "expiresAt" FROM "verification"')
  expect(Date.parse(String(row?.expiresAt)) - Date.now()).toBeLessThan(DAY_MS / 24 + 60_000)
  // Whoever reads the database cannot use it.
  expect(String(row?.identifier)).not.toContain(token)
})
