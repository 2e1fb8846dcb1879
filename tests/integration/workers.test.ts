import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type ServerProcess, startServerProcess } from '../kill/server-process'
import { isOnPostgresql, makeTestDatabase } from './fixtures/test-database'

const SECRET = 'a secret of the tests, and longer than 32 characters'
const NOTES = fileURLToPath(new URL('../../.slopewise/servers', import.meta.url))

type Note = { readonly pid: number; readonly port: number; readonly ownPort: number }

/** What the processes that answer on the server's port have noted of themselves. */
const readNotes = ({ address }: ServerProcess): readonly Note[] =>
  readdirSync(NOTES)
    .map(name => JSON.parse(readFileSync(path.join(NOTES, name), 'utf8')) as Note)
    .filter(({ port }) => String(port) === new URL(address).port)

const startTwo = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-workers-'))
  const { url, remove } = await makeTestDatabase(folder)
  const server = await startServerProcess({
    DATABASE_URL: url,
    SLOPEWISE_WORKERS: '2',
    ...(isOnPostgresql() ? { SLOPEWISE_SECRET: SECRET } : {}),
  })
  return {
    server,
    [Symbol.asyncDispose]: async () => {
      await server.end()
      await remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A wrong password, told to the process that answers on this port. */
const guess = async (port: number, origin: string): Promise<number> => {
  const reply = await fetch(`http://127.0.0.1:${port}/api/account/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, host: new URL(origin).host },
    body: JSON.stringify({ email: 'nobody@example.org', password: 'a wrong password' }),
  })
  return reply.status
}

test('two processes answer; what is limited counts for both together', async () => {
  await using site = await startTwo()
  const notes = readNotes(site.server)
  expect(notes).toHaveLength(2)
  const seen: number[] = []
  for (let turn = 0; turn < 12; turn++) {
    const { ownPort = 0 } = notes[turn % 2] ?? {}
    seen.push(await guess(ownPort, `http://127.0.0.1:${ownPort}`))
  }
  expect(seen).toEqual([...Array(10).fill(401), 429, 429])
})

test('when one of them dies all end, and say so', async () => {
  await using site = await startTwo()
  const [one] = readNotes(site.server)
  if (one === undefined) throw new Error('Nobody answers.')
  process.kill(one.pid, 'SIGKILL')
  expect(await site.server.ended()).toBe(1)
  await expect(fetch(`${site.server.address}/api/health`)).rejects.toThrow()
})
