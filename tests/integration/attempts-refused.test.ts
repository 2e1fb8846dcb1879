import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { startSmallServer } from './fixtures/small-server'

const JSON_TYPE = { 'content-type': 'application/json' }

const post = (body: BodyInit, headers: HeadersInit = JSON_TYPE) =>
  openBrowser().send('/api/attempts', { method: 'POST', body, headers })

const BAD_BODIES: readonly [why: string, body: BodyInit, status: number, code: string][] = [
  ['no JSON', '{"attemptId":', 400, 'malformed-json'],
  ['nothing', '', 400, 'malformed-json'],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'malformed-json'],
  ['null', 'null', 400, 'invalid-body'],
  ['a list', '[]', 400, 'invalid-body'],
  ['no fields', '{}', 400, 'invalid-body'],
  ['an id that is no UUID', JSON.stringify(makeAttempt({ attemptId: '1' })), 400, 'invalid-body'],
  ['a number for an answer', JSON.stringify({ ...makeAttempt(), answer: 4 }), 400, 'invalid-body'],
  ['U+0000', JSON.stringify(makeAttempt({ answer: '1\u00004' })), 400, 'invalid-text'],
  ['half a pair', JSON.stringify(makeAttempt({ answer: ['\ud800'] })), 400, 'invalid-text'],
  [
    'half a pair in a name',
    JSON.stringify(makeAttempt({ variant: '\udc00' })),
    400,
    'invalid-text',
  ],
]

test.each(BAD_BODIES)('%s is refused with a code of its own', async (_why, body, status, code) => {
  await using server = await startSmallServer()
  const seen = await post(body)
  expect(seen.status).toBe(status)
  expect(seen.body).toMatchObject({ error: { code, message: expect.any(String) } })
  expect(await server.count('attempt')).toBe(0)
  expect(await server.count('user')).toBe(0)
})

test('the message for a wrong field names the field', async () => {
  await using _server = await startSmallServer()
  const { body } = await post(JSON.stringify({ ...makeAttempt(), hash: 7 }))
  expect(body).toMatchObject({ error: { message: expect.stringContaining('hash') } })
})

const NAMES: readonly [why: string, changes: object, status: number, code: string][] = [
  ['an unknown exercise', { exercise: 'small/lesson/none' }, 404, 'unknown-exercise'],
  ['an exercise outside', { exercise: '../../keys/small' }, 404, 'unknown-exercise'],
  ['an address of four parts', { exercise: 'small/lesson/slope/x' }, 404, 'unknown-exercise'],
  ['an unknown version', { hash: 'f'.repeat(32) }, 404, 'unknown-hash'],
  ['a version outside', { hash: '../../../secret' }, 404, 'unknown-hash'],
  ['an unknown variant', { variant: 'z0=9' }, 400, 'unknown-variant'],
  ['a name that all objects have', { variant: 'constructor' }, 400, 'unknown-variant'],
  ['a variant not dealt', { variant: 'z0=ln 3', answer: '3/16' }, 409, 'variant-not-dealt'],
]

test.each(NAMES)('%s is refused with a code of its own', async (_why, changes, status, code) => {
  await using server = await startSmallServer()
  const seen = await openBrowser().post('/api/attempts', { ...makeAttempt(), ...changes })
  expect(seen.status).toBe(status)
  expect(seen.body).toMatchObject({ error: { code, message: expect.any(String) } })
  expect(seen.cookies).toEqual([])
  expect(await server.count('attempt')).toBe(0)
  expect(await server.count('user')).toBe(0)
})

test('an answer that cannot be read is a slip with its place, and no attempt', async () => {
  await using server = await startSmallServer()
  const seen = await openBrowser().post('/api/attempts', makeAttempt({ answer: '(1/4' }))
  expect(seen.status).toBe(422)
  expect(seen.body).toEqual({
    error: {
      code: 'invalid',
      message: expect.stringMatching(/\w/),
      slip: {
        code: 'unclosed-bracket',
        span: [expect.any(Number), expect.any(Number)],
      },
    },
  })
  expect(await server.count('attempt')).toBe(0)
  expect(await server.count('user')).toBe(0)
})

test('a body beyond 8 kB is refused, by its stated length', async () => {
  await using server = await startSmallServer()
  const seen = await post(JSON.stringify(makeAttempt({ answer: '1'.repeat(8200) })))
  expect(seen.status).toBe(413)
  expect(seen.body).toMatchObject({ error: { code: 'body-too-large' } })
  expect(await server.count('attempt')).toBe(0)
})

test('a body without a stated length is counted while it streams, and not read to its end', async () => {
  await using _server = await startSmallServer()
  let pulls = 0
  const body = new ReadableStream<Uint8Array>({
    pull: controller => {
      pulls += 1
      controller.enqueue(new Uint8Array(1024).fill(0x20))
      if (pulls > 1000) controller.close()
    },
  })
  // The reason for the cast: Node wants `duplex` for a stream, its types do not know it yet.
  const init = { method: 'POST', body, headers: JSON_TYPE, duplex: 'half' } as RequestInit
  const { status } = await openBrowser().send('/api/attempts', init)
  expect(status).toBe(413)
  expect(pulls).toBeLessThan(20)
})

test('a body of exactly 8 kB is read', async () => {
  await using _server = await startSmallServer()
  const text = JSON.stringify(makeAttempt())
  const { status } = await post(text + ' '.repeat(8192 - text.length))
  expect(status).toBe(200)
})

test('another content type is refused', async () => {
  await using _server = await startSmallServer()
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    const { status, body } = await post(JSON.stringify(makeAttempt()), { 'content-type': type })
    expect(status).toBe(415)
    expect(body).toMatchObject({ error: { code: 'unsupported-type' } })
  }
})

const FOREIGN: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'http://localhost:3001' },
  { origin: 'http://localhost:3000.evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
]

test.each(FOREIGN)('a request from elsewhere is refused: %o', async headers => {
  await using server = await startSmallServer()
  const browser = openBrowser()
  for (const path of ['/api/attempts', '/api/session', '/api/exercises/small/lesson/slope/hints']) {
    const { status, body, cookies } = await browser.post(path, makeAttempt(), headers)
    expect(status).toBe(403)
    expect(body).toMatchObject({ error: { code: 'foreign-origin' } })
    expect(cookies).toEqual([])
  }
  expect(await server.count('user')).toBe(0)
})

test('the host that the browser used is its own origin, also behind a proxy', async () => {
  await using _server = await startSmallServer()
  const origin = 'https://learn.example'
  for (const name of ['host', 'x-forwarded-host']) {
    const headers = { origin, [name]: 'learn.example' }
    const { status } = await openBrowser().post('/api/attempts', makeAttempt(), headers)
    expect(status).toBe(200)
  }
})

test('every reply forbids caches and guessing, errors too', async () => {
  await using _server = await startSmallServer()
  for (const body of [makeAttempt(), {}]) {
    const { headers } = await openBrowser().post('/api/attempts', body)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).toMatch(/^application\/json/)
  }
})

test('an answer given by somebody else on this device is refused, and nobody gets it', async () => {
  await using server = await startSmallServer()
  const ada = openBrowser()
  const bob = openBrowser()
  const { body } = await ada.post('/api/session')
  const { learner } = body as { learner: string }
  const attempt = makeAttempt({ learner })
  const seen = await bob.post('/api/attempts', attempt)
  expect(seen.status).toBe(409)
  expect(seen.body).toMatchObject({ error: { code: 'other-learner' } })
  expect(await server.count('attempt')).toBe(0)
  expect((await ada.post('/api/attempts', attempt)).status).toBe(200)
  expect(await server.count('attempt')).toBe(1)
})
