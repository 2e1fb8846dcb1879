import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { attack } from '../tests/integration/fixtures/bad-input/attack'
import { type Send, setStage, type Target } from '../tests/integration/fixtures/bad-input/stage'
import { LESSON, withSite } from './site'

const COUNT = 6000
const SEED = 2

const sendTo =
  (address: string): Send =>
  async ({ method, path: route, headers, body }) => {
    const response = await fetch(`${address}${route}`, {
      method,
      headers,
      ...(body && { body }),
    })
    const cookies = response.headers.getSetCookie()
    return { status: response.status, text: await response.text(), cookies }
  }

/** Every row of every table, in an order of its own. */
const dump = (file: string): string => {
  const database = new Sqlite(file, { readonly: true })
  const tables = database
    .prepare<[], { name: string }>(`SELECT "name" FROM "sqlite_master" WHERE "type" = 'table'`)
    .all()
  const rows = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map(row => `${name} ${JSON.stringify(row)}`),
  )
  database.close()
  return rows.sort().join('\n')
}

const findTarget = async (address: string): Promise<Target> => {
  const exercise = `${LESSON}/slope-at-ln3`
  const reply = await fetch(`${address}/api/exercises/${exercise}`)
  // Our own route's reply.
  const { variant, hash } = (await reply.json()) as Target
  return { exercise, variant, hash }
}

await withSite('start', {}, async ({ address, folder }) => {
  const send = sendTo(address)
  const file = path.join(folder, 'bench.db')
  const stage = await setStage(send, address, await findTarget(address))
  const before = dump(file)
  const { sent, statuses, bad } = await attack(send, stage, {
    count: COUNT,
    seed: SEED,
    atOnce: 16,
  })
  const isUnchanged = dump(file) === before
  const counts = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`)
  console.log(`bad input: ${sent} requests, ${counts.join(', ')}`)
  console.log(
    `  faults of ours and things told: ${bad.length}; rows ${isUnchanged ? 'unchanged' : 'CHANGED'}`,
  )
  for (const line of bad.slice(0, 20)) console.log(`  ${line}`)
  if (bad.length > 0 || !isUnchanged) process.exitCode = 1
})
