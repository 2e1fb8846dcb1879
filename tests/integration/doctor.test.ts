import { rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { getPlace } from '@/packages/cli/place'
import { runDoctor } from '@/packages/cli/store/doctor'
import { type SmallServer, startSmallServer } from './fixtures/small-server'

const examine = () => {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation(line => lines.push(line))
  runDoctor(getPlace())
  const exitCode = process.exitCode
  process.exitCode = undefined
  log.mockRestore()
  return { text: lines.join('\n'), exitCode }
}

const change = ({ databaseFile }: SmallServer, sql: string) => {
  const database = new Sqlite(databaseFile)
  database.exec(sql)
  database.close()
}

test('a fresh server is good in every line', async () => {
  await using _server = await startSmallServer()
  const { text, exitCode } = examine()
  expect(text).not.toContain('BAD')
  expect(text.split('\n')).toHaveLength(5)
  expect(exitCode).toBeUndefined()
})

test('lost keys, a lost database and a migration that is not applied are named', async () => {
  await using server = await startSmallServer()
  change(server, `DELETE FROM "_prisma_migrations"`)
  expect(examine().text).toMatch(/BAD {3}migrations: .*_first.* not applied/)

  rmSync(path.join(server.state, 'compiled'), { recursive: true })
  expect(examine().text).toMatch(/BAD {3}content: /)

  rmSync(server.databaseFile)
  const { text, exitCode } = examine()
  expect(text).toMatch(/BAD {3}database: .*cannot be read/)
  expect(exitCode).toBe(1)
})
