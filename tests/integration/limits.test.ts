import { expect, test } from 'vitest'
import { makeAccount, PASSWORD } from './fixtures/account'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser, type Seen } from './fixtures/browser'
import { openMailbox } from './fixtures/mailbox'
import { startSmallServer } from './fixtures/small-server'

const EMAIL = 'ada@example.org'

const expectTooMany = (seen: Seen | undefined, secondsMax: number): void => {
  expect(seen).toMatchObject({ status: 429, body: { error: { code: 'too-many' } } })
  const seconds = Number(seen?.headers.get('retry-after'))
  expect(seconds).toBeGreaterThanOrEqual(1)
  expect(seconds).toBeLessThanOrEqual(secondsMax)
}

test('a learner who answers faster than anybody thinks is told when to come back', async () => {
  await using server = await startSmallServer()
  const [hasty, other] = [openBrowser(), openBrowser()]
  await hasty.post('/api/attempts', makeAttempt())
  const attempt = makeAttempt()
  const seen: Seen[] = []
  for (let turn = 0; turn < 121; turn++) seen.push(await hasty.post('/api/attempts', attempt))
  expectTooMany(seen.at(-1), 60)
  expect(seen.slice(0, -1).every(({ status }) => status === 200)).toBe(true)
  expect((await other.post('/api/attempts', makeAttempt())).status).toBe(200)
  expect(await server.count('attempt')).toBe(3)
})

test('one address brings new learners up to a ceiling that can be set; those who are there go on', async () => {
  await using server = await startSmallServer()
  process.env.SLOPEWISE_NEW_LEARNERS = '3'
  try {
    const browsers = Array.from({ length: 4 }, openBrowser)
    const first: Seen[] = []
    for (const browser of browsers) first.push(await browser.post('/api/attempts', makeAttempt()))
    expectTooMany(first.at(-1), 3600)
    expect((await browsers[0]?.post('/api/attempts', makeAttempt()))?.status).toBe(200)
    const elsewhere = { 'x-forwarded-for': '203.0.113.9' }
    expect((await openBrowser().post('/api/attempts', makeAttempt(), elsewhere)).status).toBe(200)
    expect(await server.count('user')).toBe(4)
  } finally {
    delete process.env.SLOPEWISE_NEW_LEARNERS
  }
})

test('guessing a password ends after ten tries, the right one included, and another address goes on', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  await makeAccount(openBrowser(), mailbox, EMAIL)
  const guess = (password: string, address: string) =>
    openBrowser().post(
      '/api/account/sign-in',
      { email: EMAIL, password },
      { 'x-forwarded-for': address },
    )
  const seen = await Promise.all(
    Array.from({ length: 11 }, (_, turn) => guess(`guess number ${turn}`, '203.0.113.9')),
  )
  expect(seen.filter(({ status }) => status === 401)).toHaveLength(10)
  expectTooMany(
    seen.find(({ status }) => status === 429),
    900,
  )
  expectTooMany(await guess(PASSWORD, '203.0.113.9'), 900)
  expect((await guess(PASSWORD, '198.51.100.4')).status).toBe(200)
})

test('right passwords count for nothing: one after the other is let in from one address', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  await makeAccount(openBrowser(), mailbox, EMAIL)
  for (let round = 0; round < 3; round++) {
    const seen = await Promise.all(
      Array.from({ length: 4 }, () =>
        openBrowser().post('/api/account/sign-in', { email: EMAIL, password: PASSWORD }),
      ),
    )
    for (const { status } of seen) expect(status).toBe(200)
  }
})

test('a mailbox is not flooded, whether it has an account or not', async () => {
  await using _server = await startSmallServer()
  using mailbox = openMailbox()
  await makeAccount(openBrowser(), mailbox, EMAIL)
  for (const email of [EMAIL, 'nobody@example.org']) {
    const seen: Seen[] = []
    for (let turn = 0; turn < 6; turn++) {
      seen.push(await openBrowser().post('/api/account/forgot', { email }))
    }
    expectTooMany(seen.at(-1), 3600)
  }
})
