import path from 'node:path'
import { attack } from '../tests/integration/fixtures/bad-input/attack'
import { dumpFile } from '../tests/integration/fixtures/bad-input/dump-file'
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
  const before = dumpFile(file)
  const { sent, statuses, bad } = await attack(send, stage, {
    count: COUNT,
    seed: SEED,
    atOnce: 16,
  })
  const isUnchanged = dumpFile(file) === before
  const counts = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`)
  console.log(`bad input: ${sent} requests, ${counts.join(', ')}`)
  console.log(
    `  faults of ours and things told: ${bad.length}; rows ${isUnchanged ? 'unchanged' : 'CHANGED'}`,
  )
  for (const line of bad.slice(0, 20)) console.log(`  ${line}`)
  if (bad.length > 0 || !isUnchanged) process.exitCode = 1
})
