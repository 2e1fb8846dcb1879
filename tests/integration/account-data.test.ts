import { expect, test } from 'vitest'
import { makeAccount, PASSWORD } from './fixtures/account'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { openMailbox } from './fixtures/mailbox'
import { SLOPE } from './fixtures/small-course'
import { type SmallServer, startSmallServer } from './fixtures/small-server'

const EMAIL = 'ada@example.org'

const workALittle = async (browser: Browser): Promise<void> => {
  await browser.post('/api/attempts', makeAttempt({ answer: '1/4' }))
  await browser.post('/api/attempts', makeAttempt({ answer: '+1/3' }))
  await browser.post(`/api/exercises/${SLOPE}/hints`)
  await browser.post(`/api/exercises/${SLOPE}/solution`)
  await browser.get(`/api/exercises/${SLOPE}?another=1`)
}

const TABLES = {
  sqlite: `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table'`,
  postgresql: `SELECT "tablename" AS "name" FROM "pg_tables" WHERE "schemaname" = 'public'`,
}

/** Every table with rows in which this text stands in any column. */
const findText = async (
  { kind, rows }: Pick<SmallServer, 'kind' | 'rows'>,
  text: string,
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { name } of await rows(TABLES[kind])) {
    const all = JSON.stringify(await rows(`SELECT * FROM "${name}"`))
    if (all.includes(text)) found.push(String(name))
  }
  return found.sort()
}

const learnerOf = async (browser: Browser): Promise<string> => {
  const { body } = await browser.post('/api/session')
  return (body as { learner: string }).learner
}

const report = async ({ rows, execute }: SmallServer, learner: string): Promise<void> => {
  const [attempt] = await rows(`SELECT "attemptId" FROM "attempt" WHERE "learnerId" = '${learner}'`)
  await execute(`INSERT INTO "report"
    ("attemptId", "learnerId", "course", "exercise", "sentence", "reportedAt")
    VALUES ('${attempt?.attemptId}', '${learner}', 'small', '${SLOPE}', 'It is right.', '2026-01-01T00:00:00.000Z')`)
}

test('the download holds every table that knows the learner, and no key, hash or token', async () => {
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  const browser = openBrowser()
  await makeAccount(browser, mailbox, EMAIL)
  await workALittle(browser)
  const learner = await learnerOf(browser)
  await report(server, learner)
  const { status, body, headers } = await browser.get('/api/account/data')
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toContain('attachment')
  expect(headers.get('cache-control')).toBe('no-store')
  const data = body as Record<string, unknown[]>
  expect(data.person).toMatchObject({ name: 'Ada', email: EMAIL, role: 'student' })
  expect(data.attempts?.map(row => (row as { rawAnswer: string }).rawAnswer)).toEqual([
    '"1/4"',
    '"+1/3"',
  ])
  const tables = await findText(server, learner)
  // `account` holds the password's hash and `ledger` a count; the others are the file's other parts.
  const kept = ['attempt', 'deal', 'exercise_progress', 'help', 'report', 'skill_progress', 'user']
  expect(tables).toEqual(['account', 'ledger', 'session', ...kept].sort())
  expect(
    [data.sessions, data.hintsAndSolutions, data.variantsDealt, data.reports].map(
      rows => rows?.length,
    ),
  ).toEqual([1, 2, 1, 1])
  const [hash] = await server.rows(
    'SELECT "password", "keyHash", "token" FROM "account", "attempt", "session"',
  )
  for (const secret of Object.values(hash ?? {})) expect(JSON.stringify(body)).not.toContain(secret)
})

test('as CSV there is a row an attempt, and nothing that a spreadsheet would run', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  await workALittle(browser)
  await browser.post('/api/attempts', makeAttempt({ answer: '-1/4' }))
  const { body } = await browser.get('/api/account/data?format=csv')
  const lines = String(body).trim().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('answeredAt,exercise,variant,rawAnswer')
  for (const cell of lines.slice(1).flatMap(line => line.split(','))) {
    expect(cell).not.toMatch(/^"?[=+\-@]/)
  }
})

test('somebody of whom nothing is kept gets an empty file and no session', async () => {
  await using server = await startSmallServer()
  const { status, body, cookies } = await openBrowser().get('/api/account/data')
  expect([status, body, cookies]).toEqual([200, {}, []])
  expect(await server.count('user')).toBe(0)
})

test('deleting an account takes its password and leaves nothing of the learner anywhere', async () => {
  await using server = await startSmallServer()
  using mailbox = openMailbox()
  const browser = openBrowser()
  await makeAccount(browser, mailbox, EMAIL)
  await workALittle(browser)
  await openBrowser().post('/api/account/forgot', { email: EMAIL })
  const other = openBrowser()
  await other.post('/api/attempts', makeAttempt())
  const learner = await learnerOf(browser)
  await report(server, learner)
  for (const body of [{ password: 'not that one' }, { confirm: 'delete' }]) {
    expect((await browser.post('/api/account/delete', body)).status).toBe(403)
  }
  expect(await server.count('attempt')).toBe(3)
  const deleted = await browser.post('/api/account/delete', { password: PASSWORD })
  expect(deleted.status).toBe(200)
  expect(browser.cookies.size).toBe(0)
  expect(await findText(server, learner)).toEqual([])
  expect(await findText(server, EMAIL)).toEqual([])
  expect([await server.count('attempt'), await server.count('user')]).toEqual([1, 1])
  const again = await openBrowser().post('/api/account/sign-in', {
    email: EMAIL,
    password: PASSWORD,
  })
  expect(again.status).toBe(401)
})

test('an anonymous learner deletes their answers, and starts anew', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await workALittle(browser)
  expect((await browser.post('/api/account/delete', { confirm: 'yes' })).status).toBe(400)
  expect((await browser.post('/api/account/delete', { confirm: 'delete' })).status).toBe(200)
  for (const table of ['user', 'session', 'attempt', 'help', 'deal']) {
    expect(await server.count(table)).toBe(0)
  }
  expect((await browser.post('/api/attempts', makeAttempt())).body).toMatchObject({
    progress: { tries: 1 },
  })
})

test('another site can neither download nor delete', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await workALittle(browser)
  const headers = { 'sec-fetch-site': 'cross-site' }
  expect((await browser.get('/api/account/data', headers)).status).toBe(403)
  expect((await browser.post('/api/account/delete', { confirm: 'delete' }, headers)).status).toBe(
    403,
  )
  expect(await server.count('attempt')).toBe(2)
})
