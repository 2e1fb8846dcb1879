import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findCaller, findRole, requireRole } from '@slopewise/server/accounts'
import { Refusal } from '@slopewise/server/http'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { type Browser, openBrowser } from './fixtures/browser'
import { startSmallServer } from './fixtures/small-server'

const EMAIL = 'ada@example.org'
const COOKIE = 'slopewise.session_token'

const slopewiseIn = (more: Readonly<Record<string, string>>, ...words: readonly string[]) => {
  // `npm test` names a port, which would be the site's.
  const { PORT: _, SLOPEWISE_URL: __, ...environment } = process.env
  const done = spawnSync(process.execPath, ['packages/cli/bin.mjs', ...words], {
    env: { ...environment, ...more },
    encoding: 'utf8',
  })
  return { output: done.stdout + done.stderr, code: done.status }
}

const slopewise = (...words: readonly string[]) => slopewiseIn({}, ...words)

const callerOf = (browser: Browser) =>
  findCaller({ headers: new Headers({ cookie: `${COOKIE}=${browser.cookies.get(COOKIE)}` }) })

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'granted'
}

test('the first admin is made on the terminal, chooses a password by link, and is guarded by role', async () => {
  await using _server = await startSmallServer()
  const added = slopewise('user', 'add', 'Ada@Example.org', '--name', 'Ada', '--role', 'admin')
  expect(added.code).toBe(0)
  const token = /reset-password\?token=(\S+)/.exec(added.output)?.[1]
  const password = 'the steepest of all'
  const browser = openBrowser()
  expect((await browser.post('/api/account/reset', { token, password })).status).toBe(200)
  await browser.post('/api/account/sign-in', { email: EMAIL, password })
  expect((await browser.get('/api/account')).body).toMatchObject({ name: 'Ada', role: 'admin' })
  const admin = await callerOf(browser)
  expect(codeOf(() => requireRole(admin, ['admin']))).toBe('granted')

  expect(slopewise('user', 'set-role', EMAIL, 'student').code).toBe(0)
  const student = await callerOf(browser)
  expect(findRole(student)).toBe('student')
  expect(codeOf(() => requireRole(student, ['instructor', 'admin']))).toBe('not-allowed')
  expect(slopewise('user', 'list').output).toContain('student     ada@example.org  Ada')
})

test('links lead to the site as its server was told of it, or as the environment says', async () => {
  await using server = await startSmallServer()
  slopewise('user', 'add', EMAIL)
  const originOf = (more: Readonly<Record<string, string>>): string =>
    /(https?:\S+)\/reset-password/.exec(slopewiseIn(more, 'user', 'link', EMAIL).output)?.[1] ?? ''
  expect(originOf({})).toBe('http://localhost:3000')
  expect(originOf({ PORT: '4000' })).toBe('http://localhost:4000')
  // Two servers run, as far as commands can tell.
  mkdirSync(path.join(server.state, 'servers'), { recursive: true })
  const note = (name: string, facts: object) =>
    writeFileSync(
      path.join(server.state, 'servers', `${name}.json`),
      JSON.stringify({ pid: process.pid, ownPort: 1, ...facts }),
    )
  note('1', { port: 4310 })
  expect(originOf({})).toBe('http://localhost:4310')
  note('2', { port: 4320, url: 'https://learn.example.org/' })
  expect(originOf({})).toBe('https://learn.example.org')
  expect(originOf({ PORT: '4310' })).toBe('http://localhost:4310')
  expect(originOf({ SLOPEWISE_URL: 'https://other.example.org' })).toBe('https://other.example.org')
  const local = slopewiseIn({ PORT: '4310' }, 'user', 'link', EMAIL).output
  expect(local).toContain('SLOPEWISE_URL=https://learn.example.org npx')
  expect(slopewise('user', 'link', EMAIL).output).not.toContain('npx')
  const wrong = slopewiseIn({ SLOPEWISE_URL: 'learn.example.org' }, 'user', 'link', EMAIL)
  expect(wrong.output).toContain('SLOPEWISE_URL must be an address such as')
})

test('without an account there is no role, with a history or without', async () => {
  await using _server = await startSmallServer()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  for (const caller of [await callerOf(browser), await callerOf(openBrowser())]) {
    expect(findRole(caller)).toBeNull()
    expect(codeOf(() => requireRole(caller, ['student']))).toBe('sign-in-needed')
  }
})

test('the role cannot be sent along by whoever signs up', async () => {
  await using server = await startSmallServer()
  await openBrowser().post('/api/account/sign-up', {
    name: 'Eve',
    email: 'eve@example.org',
    password: 'admin for a day',
    role: 'admin',
    emailVerified: true,
  })
  expect(await server.rows('SELECT "role", "emailVerified" FROM "user"')).toEqual([
    { role: 'student', emailVerified: expect.toSatisfy(value => !value) },
  ])
})

test('what cannot be done is refused in plain words and changes nothing', async () => {
  await using server = await startSmallServer()
  await openBrowser().post('/api/account/sign-up', {
    name: 'Ada',
    email: EMAIL,
    password: 'is there already',
  })
  const before = await server.rows('SELECT * FROM "user"')
  for (const [words, sentence] of [
    [['add', EMAIL, '--role', 'admin'], 'already'],
    [['add', 'no address'], 'does not look like an e-mail address'],
    [['set-role', EMAIL, 'king'], 'Allowed choices'],
    [['link', 'bob@example.org'], 'There is no account'],
  ] as const) {
    const { output, code } = slopewise('user', ...words)
    expect(output).toContain(sentence)
    expect(output).not.toMatch(/\n\s+at /)
    expect(code).not.toBe(0)
  }
  expect(await server.rows('SELECT * FROM "user"')).toEqual(before)
})
