import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inEvenTime } from './even-time'

const measure = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now()
  await inEvenTime(100, work).catch(() => {})
  return performance.now() - startedMs
}

test('takes the same time for quick, slow and failing work, short of a step', async () => {
  const works = [async () => 1, () => sleep(50), async () => Promise.reject(new Error('no'))]
  for (const work of works) {
    // The quickest of several: the machine may be busy with something else.
    let quickestMs = Number.POSITIVE_INFINITY
    for (let turn = 0; turn < 20 && quickestMs > 140; turn++) {
      quickestMs = Math.min(quickestMs, await measure(work))
    }
    expect(Math.abs(quickestMs - 100)).toBeLessThan(40)
  }
})

test('goes on to the end of the next step where one does not suffice', async () => {
  expect(await measure(() => sleep(120))).toBeGreaterThan(195)
})

test('gives the result and the error of the work', async () => {
  expect(await inEvenTime(1, async () => 7)).toBe(7)
  await expect(inEvenTime(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
