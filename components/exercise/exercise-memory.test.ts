import { expect, test } from 'vitest'
import { placeOf } from './exercise-memory'

const SLOPE = { address: 'c/l/slope', variant: 'z0=1' }

test('a dealt variant has a place of its own, beside the page’s and other exercises’', () => {
  const own = placeOf(SLOPE, null)
  const dealt = placeOf(SLOPE, '2026-01-01T00:00:00.000Z')
  const other = placeOf({ ...SLOPE, address: 'c/l/other' }, '2026-01-01T00:00:00.000Z')
  expect(new Set([own.name, dealt.name, other.name]).size).toBe(3)
})

test('a variant dealt once more starts without what was typed the last time', () => {
  const [then, now] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'].map(dealtAt =>
    placeOf(SLOPE, dealtAt),
  )
  expect(now?.name).toBe(then?.name)
  expect(now?.variant).not.toBe(then?.variant)
})
