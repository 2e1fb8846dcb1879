import { expect, test, vi } from 'vitest'
import { logEvent } from './log'

const record = () => {
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  return {
    lines: () => spy.mock.calls.map(([line]) => String(line)),
    [Symbol.dispose]: () => spy.mockRestore(),
  }
}

test('writes one line of JSON with level, time and event', () => {
  using log = record()
  logEvent('warn', 'wrong-password', { count: 3 })
  expect(log.lines()).toHaveLength(1)
  expect(JSON.parse(log.lines()[0] ?? '')).toEqual({
    level: 'warn',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    event: 'wrong-password',
    count: 3,
  })
})

test('blots out answers, passwords, tokens, cookies and addresses', () => {
  using log = record()
  const secret = '77/308'
  logEvent('error', 'fault', {
    answer: secret,
    request: { cookie: secret, password: secret, token: secret, email: secret, rawAnswer: secret },
  })
  expect(log.lines().join('')).not.toContain(secret)
})
