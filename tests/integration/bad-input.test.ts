import { expect, test } from 'vitest'
import { attack } from './fixtures/bad-input/attack'
import { type Send, setStage } from './fixtures/bad-input/stage'
import { dumpRows } from './fixtures/dump-rows'
import { callRoute } from './fixtures/routes'
import { FIRST_EDITION, makeSlope, SLOPE } from './fixtures/small-course'
import { startSmallServer } from './fixtures/small-server'

const ORIGIN = 'http://localhost:3000'

/** Of the 6,000 that `npm run bars` sends to a running server (`bench/bad-input.ts`). */
const COUNT = 600

const send: Send = async ({ method, path, headers, body }) => {
  const request = new Request(`${ORIGIN}${path}`, { method, headers, ...(body && { body }) })
  const response = await callRoute(request)
  const cookies = response.headers.getSetCookie()
  return { status: response.status, text: await response.text(), cookies }
}

test(`${COUNT} bad requests change no row, tell nothing of anybody, and are no fault of ours`, async () => {
  await using server = await startSmallServer()
  const { hash } = makeSlope(FIRST_EDITION)
  const stage = await setStage(send, ORIGIN, { exercise: SLOPE, variant: 'z0=0', hash })
  const before = await dumpRows(server)
  const { statuses, bad } = await attack(send, stage, { count: COUNT, seed: 1, atOnce: 8 })
  expect(bad).toEqual([])
  expect(await dumpRows(server)).toEqual(before)
  // Most are refused for what is wrong with them, not for coming too often.
  expect(statuses[429] ?? 0).toBeLessThan(COUNT / 10)
  for (const status of [400, 401, 403, 404, 409, 413, 415]) {
    expect(statuses[status] ?? 0, String(status)).toBeGreaterThan(0)
  }
})
