import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQuestions } from '../class-start/questions'
import { type ServerProcess, startServerProcess } from '../kill/server-process'
import { isOnPostgresql, makeTestDatabase } from './fixtures/test-database'

const SECRET = 'a secret of the tests, and longer than 32 characters'

let server: ServerProcess
let end: () => Promise<void>

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-straight-'))
  const { url, remove } = await makeTestDatabase(folder)
  server = await startServerProcess({
    DATABASE_URL: url,
    ...(isOnPostgresql() ? { SLOPEWISE_SECRET: SECRET } : {}),
  })
  end = async () => {
    await server.end()
    await remove()
    rmSync(folder, { recursive: true, force: true })
  }
})

afterAll(() => end())

type Reply = {
  readonly status: number | undefined
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

type Way = 'straight' | 'next'

/** A body whose length is not told is what only Next takes in. */
const post = (
  way: Way,
  route: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body)
    const sent = {
      'content-type': 'application/json',
      origin: server.address,
      ...(way === 'straight' ? { 'content-length': length } : { 'transfer-encoding': 'chunked' }),
      ...headers,
    }
    const request = http.request(`${server.address}${route}`, { method: 'POST', headers: sent })
    request.on('error', reject)
    request.on('response', async response => {
      const chunks: Uint8Array[] = []
      for await (const chunk of response) chunks.push(chunk)
      const { statusCode: status, headers: replied } = response
      resolve({ status, headers: replied, body: Buffer.concat(chunks).toString('utf8') })
    })
    request.end(body)
  })

const NEXTS_OWN = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'vary',
]

/** What both ways must say the same; a session differs in its token alone. */
const comparable = ({ status, headers, body }: Reply) => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !NEXTS_OWN.includes(name))
      .map(([name, value]) => [
        name,
        String(value).replace(/session_token=[^;]*/, 'session_token=…'),
      ]),
  ),
  body: body.replace(/"learner":"[0-9a-f]{32}"/, '"learner":"…"'),
})

const expectBothAlike = async (
  route: string,
  body: string,
  headers?: Readonly<Record<string, string>>,
): Promise<Reply> => {
  const straight = await post('straight', route, body, headers)
  const next = await post('next', route, body, headers)
  expect(comparable(straight)).toEqual(comparable(next))
  return straight
}

const SESSION = '/api/session'
const ATTEMPTS = '/api/attempts'

test('a route that is answered straight says what it says by Next’s own way', async () => {
  const { status, headers } = await expectBothAlike(SESSION, '{}')
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['set-cookie']).toHaveLength(2)
  const secure = await expectBothAlike(SESSION, '{}', { 'x-forwarded-proto': 'https' })
  expect(String(secure.headers['set-cookie'])).toContain('Secure')
})

test('what is no attempt is refused in the same words', async () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
    ['', {}, 400],
    ['{', {}, 400],
    ['{}', {}, 400],
    [JSON.stringify('x'.repeat(8000)), {}, 400],
    [JSON.stringify('x'.repeat(9000)), {}, 413],
    ['{}', { 'content-type': 'text/plain' }, 415],
    ['{}', { origin: 'https://elsewhere.example' }, 403],
    ['{}', { 'sec-fetch-site': 'cross-site' }, 403],
    ['{}', { cookie: 'slopewise.session_token=forged.signature' }, 400],
  ]
  for (const [body, headers, status] of cases) {
    expect((await expectBothAlike(ATTEMPTS, body, headers)).status).toBe(status)
  }
})

test('an attempt is one, whichever way it comes again', async () => {
  const { headers } = await post('straight', SESSION, '{}')
  const cookie = (headers['set-cookie'] ?? []).map(one => one.split(';')[0]).join('; ')
  const [[question] = []] = await readQuestions(server.address, 1)
  const body = JSON.stringify({ ...question, attemptId: randomUUID() })
  const first = await post('straight', ATTEMPTS, body, { cookie })
  expect(first.status).toBe(200)
  const again = await post('next', ATTEMPTS, body, { cookie })
  expect(JSON.parse(again.body)).toMatchObject({ verdict: JSON.parse(first.body).verdict })
})
