import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { getSecret } from '@slopewise/server/accounts'
import { expect, test, vi } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { COURSE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const run = promisify(execFile)

const COOKIE = 'slopewise.session_token'

test('a new session is a signed cookie and no row', async () => {
  await using server = await startSmallServer()
  const { status, body, cookies } = await openBrowser().post('/api/session')
  expect(status).toBe(200)
  expect(body).toEqual({ learner: expect.stringMatching(/^[0-9a-f]{32}$/), kind: 'visitor' })
  expect(cookies).toHaveLength(2)
  expect(cookies[0]).toMatch(/^slopewise\.session_token=v_/)
  expect(cookies[0]).toMatch(/; HttpOnly/)
  expect(cookies[0]).toMatch(/; SameSite=Lax/)
  expect(cookies[0]).not.toMatch(/; Secure/)
  expect(cookies[1]).toMatch(/^slopewise\.known=1; Max-Age=34560000; Path=\/; SameSite=Lax$/)
  expect(await server.count('user')).toBe(0)
  expect(await server.count('session')).toBe(0)
})

test('behind TLS the cookie is Secure', async () => {
  await using _server = await startSmallServer()
  const { cookies } = await openBrowser().post('/api/session', {}, { 'x-forwarded-proto': 'https' })
  for (const cookie of cookies) expect(cookie).toMatch(/; Secure$/)
})

test('the learner is born with the first attempt, under the id of the session', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const { body } = await browser.post('/api/session')
  const attempt = await browser.post('/api/attempts', makeAttempt())
  expect(attempt.cookies).toEqual([])
  const [user] = await server.rows('SELECT "id", "isAnonymous" FROM "user"')
  expect(body).toMatchObject({ learner: user?.id })
  expect(Boolean(user?.isAnonymous)).toBe(true)
  expect(await server.count('session')).toBe(1)
  expect((await browser.post('/api/session')).body).toEqual({
    learner: user?.id,
    kind: 'anonymous',
  })
})

test('a cookie that was found good makes no other one good, and is no session by itself', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/session')
  await browser.post('/api/attempts', makeAttempt())
  expect((await browser.get('/api/account')).body).toMatchObject({ kind: 'anonymous' })
  const good = decodeURIComponent(browser.cookies.get(COOKIE) ?? '')
  const [token = '', signature = ''] = good.split('.')
  for (const forged of [token, `${token}.${signature.toLowerCase()}`, `${token}x.${signature}`]) {
    const cookie = `${COOKIE}=${encodeURIComponent(forged)}`
    expect((await openBrowser().get('/api/account', { cookie })).body).toMatchObject({
      kind: 'nobody',
    })
  }
  await server.execute('DELETE FROM "session"')
  expect((await browser.get(`/api/progress?course=${COURSE}`)).status).toBe(401)
})

test('an attempt without any cookie is given a session, and the next one belongs to it', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  const first = await browser.post('/api/attempts', makeAttempt())
  expect(first.cookies[0]).toMatch(/^slopewise\.session_token=v_/)
  const second = await browser.post('/api/attempts', makeAttempt())
  expect(second.body).toMatchObject({ progress: { tries: 2 } })
  expect(await server.count('user')).toBe(1)
})

test('a forged cookie is nobody: nothing of the learner is read or written', async () => {
  await using server = await startSmallServer()
  const ada = openBrowser()
  await ada.post('/api/attempts', makeAttempt())
  const signed = decodeURIComponent(ada.cookies.get(COOKIE) ?? '')
  const [token = ''] = signed.split('.')
  for (const forged of [token, `${token}.AAAA`, `${token}x.${signed.split('.')[1]}`, '%']) {
    const cookie = `${COOKIE}=${encodeURIComponent(forged)}`
    const { status, body } = await openBrowser().get(`/api/progress?course=${COURSE}`, { cookie })
    expect(status).toBe(200)
    expect(body).toEqual({ course: COURSE, exercises: [] })
  }
  expect(await server.count('user')).toBe(1)
})

test('an ended session is refused until a new one is opened, and its learner stays', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  await server.execute('DELETE FROM "session"')
  for (const seen of [
    await browser.post('/api/attempts', makeAttempt()),
    await browser.get(`/api/progress?course=${COURSE}`),
  ]) {
    expect(seen.status).toBe(401)
    expect(seen.body).toMatchObject({ error: { code: 'session-ended' } })
  }
  expect((await browser.post('/api/session')).body).toMatchObject({ kind: 'visitor' })
  const { body } = await browser.post('/api/attempts', makeAttempt())
  expect(body).toMatchObject({ progress: { tries: 1 } })
  expect(await server.count('user')).toBe(2)
  expect(await server.count('attempt')).toBe(2)
})

test('a session too old is an ended one', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  await server.execute(`UPDATE "session" SET "expiresAt" = '2020-01-01T00:00:00.000+00:00'`)
  expect((await browser.post('/api/attempts', makeAttempt())).status).toBe(401)
})

test('a session in use is prolonged after a day, its cookie too', async () => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const soon = new Date(Date.now() + 86_400_000).toISOString().replace('Z', '+00:00')
  await server.execute(`UPDATE "session" SET "expiresAt" = '${soon}'`)
  const { status, cookies } = await browser.get(`/api/progress?course=${COURSE}`)
  expect(status).toBe(200)
  expect(cookies[0]).toMatch(/^slopewise\.session_token=v_.*Max-Age=34560000/)
  const [session] = await server.rows('SELECT "expiresAt" FROM "session"')
  expect(Date.parse(String(session?.expiresAt)) - Date.now()).toBeGreaterThan(399 * 86_400_000)
})

test('servers that start at once agree on one secret', async () => {
  using place = makeTemporaryFolder()
  const script = path.join(import.meta.dirname, 'fixtures/read-secret.mts')
  const env = {
    ...process.env,
    SLOPEWISE_STATE: place.folder,
    SLOPEWISE_SECRET: '',
    DATABASE_URL: '',
  }
  const starts = Array.from({ length: 4 }, () =>
    run(process.execPath, ['--import', 'tsx', script], { env }),
  )
  const secrets = (await Promise.all(starts)).map(({ stdout }) => stdout)
  expect(new Set(secrets).size).toBe(1)
  expect(readdirSync(place.folder)).toEqual(['secret'])
})

test('a secret that can be guessed is refused', () => {
  vi.stubEnv('SLOPEWISE_SECRET', 'short')
  expect(getSecret).toThrow('32 characters')
  vi.unstubAllEnvs()
})

test('the secret is made once, for its owner only', () => {
  using place = makeTemporaryFolder()
  vi.stubEnv('SLOPEWISE_STATE', place.folder)
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('SLOPEWISE_SECRET', '')
  const file = path.join(place.folder, 'secret')
  expect(getSecret()).toBe(readFileSync(file, 'utf8'))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(getSecret().length).toBeGreaterThanOrEqual(32)
  vi.unstubAllEnvs()
})

test('with PostgreSQL the secret must be given', () => {
  using place = makeTemporaryFolder()
  vi.stubEnv('SLOPEWISE_STATE', place.folder)
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/slopewise')
  vi.stubEnv('SLOPEWISE_SECRET', '')
  expect(getSecret).toThrow('set SLOPEWISE_SECRET')
  expect(readdirSync(place.folder)).toEqual([])
  vi.unstubAllEnvs()
})
