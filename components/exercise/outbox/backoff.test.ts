import { expect, test } from 'vitest'
import { waitMs } from './backoff'

const wait = (tries: number, chance = 0, retryAfterMs: number | null = null) =>
  waitMs({ tries, chance, retryAfterMs })

test('waits twice as long each time, up to five minutes', () => {
  expect([1, 2, 3, 4].map(tries => wait(tries, 1))).toEqual([1000, 2000, 4000, 8000])
  expect(wait(30, 1)).toBe(300_000)
  expect(wait(10_000, 1)).toBe(300_000)
})

test('waits between half of that and all of it', () => {
  expect(wait(3, 0)).toBe(2000)
  expect(wait(3, 0.5)).toBe(3000)
})

test('never waits less than the server asked for, nor all at the same moment', () => {
  expect(wait(1, 0, 60_000)).toBe(60_000)
  expect(wait(1, 0.5, 60_000)).toBeGreaterThan(60_000)
})
