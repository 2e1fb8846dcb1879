import { afterEach, expect, test, vi } from 'vitest'
import { post } from './server-request'

afterEach(() => vi.unstubAllGlobals())

const answerWith = (...replies: (Response | Error)[]) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const reply = replies.shift()
    return reply instanceof Response ? Promise.resolve(reply) : Promise.reject(reply)
  })
  return asked
}

const json = (body: object, status = 200): Response => Response.json(body, { status })

test('gives the reply', async () => {
  answerWith(json({ verdict: 'correct' }))
  expect(await post('/api/attempts', {})).toEqual({ kind: 'reply', reply: { verdict: 'correct' } })
})

test('asks for a session once and sends the same again', async () => {
  const asked = answerWith(json({}, 401), json({}), json({ verdict: 'correct' }))
  expect((await post('/api/attempts', {})).kind).toBe('reply')
  expect(asked).toEqual(['/api/attempts', '/api/session', '/api/attempts'])
})

test('a refusal carries the code and sentence of the server', async () => {
  const error = { code: 'unknown-hash', message: 'This exercise has changed.' }
  answerWith(json({ error }, 409))
  expect(await post('/api/attempts', {})).toEqual({ kind: 'refused', error })
})

test('a refusal that is not ours still has a sentence', async () => {
  answerWith(new Response('<html>', { status: 500 }))
  const result = await post('/api/attempts', {})
  expect(result.kind === 'refused' && result.error.message).toMatch(/./)
})

test('no network, and a gateway that speaks for a dead server, are both unreachable', async () => {
  answerWith(new TypeError('Failed to fetch'))
  expect(await post('/api/attempts', {})).toEqual({ kind: 'unreachable' })
  answerWith(new Response('', { status: 502 }))
  expect(await post('/api/attempts', {})).toEqual({ kind: 'unreachable' })
})
