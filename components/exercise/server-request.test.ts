import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

/** A fresh page each time: the module remembers its session. */
const openPage = async (...replies: (Response | Error)[]) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const reply = replies.shift()
    return reply instanceof Response ? Promise.resolve(reply) : Promise.reject(reply)
  })
  return { asked, ...(await import('./server-request')) }
}

const json = (body: object, status = 200): Response => Response.json(body, { status })

test('gets a session before the first post, and one is enough', async () => {
  const page = await openPage(json({}), json({ verdict: 'correct' }), json({ verdict: 'partly' }))
  expect(await page.post('/api/attempts', {})).toEqual({
    kind: 'reply',
    reply: { verdict: 'correct' },
  })
  await page.post('/api/attempts', {})
  expect(page.asked).toEqual(['/api/session', '/api/attempts', '/api/attempts'])
})

test('nothing is sent while there is no session, and the next try asks again', async () => {
  const page = await openPage(new TypeError('Failed to fetch'), json({}), json({}))
  expect(await page.post('/api/attempts', {})).toEqual({ kind: 'unreachable' })
  expect((await page.post('/api/attempts', {})).kind).toBe('reply')
  expect(page.asked).toEqual(['/api/session', '/api/session', '/api/attempts'])
})

test('a session that has ended is replaced and the same is sent again', async () => {
  const page = await openPage(json({}), json({}, 401), json({}), json({ verdict: 'correct' }))
  expect((await page.post('/api/attempts', {})).kind).toBe('reply')
  expect(page.asked).toEqual(['/api/session', '/api/attempts', '/api/session', '/api/attempts'])
})

test('a refusal carries the code and sentence of the server', async () => {
  const error = { code: 'unknown-hash', message: 'This exercise has changed.' }
  const page = await openPage(json({}), json({ error }, 404))
  expect(await page.post('/api/attempts', {})).toEqual({
    kind: 'refused',
    error,
    retryAfterMs: null,
  })
})

test('a refusal tells when to come back, where the server said so', async () => {
  const error = { code: 'too-many', message: 'Wait a little.' }
  const busy = Response.json({ error }, { status: 429, headers: { 'Retry-After': '7' } })
  const page = await openPage(json({}), busy)
  expect(await page.post('/api/attempts', {})).toMatchObject({ retryAfterMs: 7000 })
})

test('a refusal that is not ours still has a sentence', async () => {
  const page = await openPage(json({}), new Response('<html>', { status: 500 }))
  const result = await page.post('/api/attempts', {})
  expect(result.kind === 'refused' && result.error.message).toMatch(/./)
})

test('no network, and a gateway that speaks for a dead server, are both unreachable', async () => {
  const page = await openPage(json({}), new TypeError('Failed'), new Response('', { status: 502 }))
  expect(await page.post('/api/attempts', {})).toEqual({ kind: 'unreachable' })
  expect(await page.post('/api/attempts', {})).toEqual({ kind: 'unreachable' })
})
