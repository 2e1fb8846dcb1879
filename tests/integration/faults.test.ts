import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { silenceLog } from './fixtures/silence-log'
import { startSmallServer } from './fixtures/small-server'

test('health is 200 with database and lessons, 503 without', async () => {
  await using server = await startSmallServer()
  const fine = await openBrowser().get('/api/health')
  expect(fine.status).toBe(200)
  expect(fine.body).toEqual({ status: 'ok', database: 'ok', release: expect.any(String) })
  rmSync(path.join(server.state, 'compiled', 'current.json'))
  const failing = await openBrowser().get('/api/health')
  expect(failing.status).toBe(503)
  expect(failing.body).toEqual({ status: 'failing', database: 'ok', release: null })
})

test('lessons that are not compiled yet are a fault with an id, and 503', async () => {
  await using server = await startSmallServer()
  using log = silenceLog()
  rmSync(path.join(server.state, 'compiled'), { recursive: true })
  const { status, body } = await openBrowser().post('/api/attempts', makeAttempt())
  expect(status).toBe(503)
  expect(body).toEqual({
    error: { code: 'fault', message: expect.any(String), faultId: expect.any(String) },
  })
  expect(log.spy).toHaveBeenCalledOnce()
})

test('a database that is gone is a fault without a trace of code, answers or paths', async () => {
  await using server = await startSmallServer()
  using log = silenceLog()
  const browser = openBrowser()
  await browser.post('/api/attempts', makeAttempt())
  const cascade = server.kind === 'postgresql' ? 'CASCADE' : ''
  await server.execute(`DROP TABLE "help"; DROP TABLE "attempt" ${cascade}`)
  const { status, body } = await browser.post('/api/attempts', makeAttempt({ answer: '77/308' }))
  expect(status).toBe(500)
  const sent = JSON.stringify(body)
  expect(sent).not.toMatch(/prisma|sqlite|select|\.ts|node_modules|\/tmp/i)
  expect(JSON.stringify(log.spy.mock.calls)).not.toContain('77/308')
})

test('a broken artifact is a fault, not a page without its exercise', async () => {
  await using server = await startSmallServer()
  using _log = silenceLog()
  const current = path.join(server.state, 'compiled', 'current.json')
  const { release } = JSON.parse(readFileSync(current, 'utf8'))
  const file = path.join(
    server.state,
    'compiled/releases',
    release,
    'public/small/lesson/slope.json',
  )
  writeFileSync(file, '{"half":')
  const { status } = await openBrowser().get('/api/exercises/small/lesson/slope')
  expect(status).toBe(500)
})
