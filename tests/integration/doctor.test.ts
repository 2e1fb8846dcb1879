import { rmSync } from 'node:fs'
import path from 'node:path'
import { rebuildOutdated, rebuildProgress } from '@slopewise/server/progress'
import { expect, test, vi } from 'vitest'
import { getPlace } from '@/packages/cli/place'
import { runDoctor } from '@/packages/cli/store/doctor'
import { makeAttempt } from './fixtures/attempt'
import { openBrowser } from './fixtures/browser'
import { startSmallServer } from './fixtures/small-server'

const examine = async () => {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation(line => lines.push(line))
  await runDoctor(getPlace())
  const exitCode = process.exitCode
  process.exitCode = undefined
  log.mockRestore()
  return { text: lines.join('\n'), exitCode }
}

test('a fresh server is good in every line', async () => {
  await using _server = await startSmallServer()
  const { text, exitCode } = await examine()
  expect(text).not.toContain('BAD')
  expect(text.split('\n')).toHaveLength(6)
  expect(exitCode).toBeUndefined()
})

test('progress that a regrade has outdated is told, until it is made anew', async () => {
  await using server = await startSmallServer()
  await openBrowser().post('/api/attempts', makeAttempt())
  await rebuildProgress()
  expect((await examine()).text).not.toContain('BAD')
  await server.execute(`UPDATE "derivation" SET "version" = 0`)
  expect((await examine()).text).toMatch(/BAD {3}progress: .*slopewise rebuild/)
  await rebuildOutdated()
  expect((await examine()).text).not.toContain('BAD')
})

test('lost keys, a lost database and a migration that is not applied are named', async () => {
  await using server = await startSmallServer()
  await server.execute(`DELETE FROM "_prisma_migrations"`)
  expect((await examine()).text).toMatch(/BAD {3}migrations: .*_first.* not applied/)

  rmSync(path.join(server.state, 'compiled'), { recursive: true })
  expect((await examine()).text).toMatch(/BAD {3}content: /)

  if (server.kind === 'sqlite') rmSync(server.databaseFile)
  else await server.execute('DROP TABLE "attempt" CASCADE')
  const { text, exitCode } = await examine()
  expect(text).toMatch(/BAD {3}database: .*(There is no file|no database of Slopewise)/)
  expect(exitCode).toBe(1)
})
