import { expect, test } from 'vitest'
import { findClockTrouble } from './findings'

const NOW = new Date('2026-02-03T04:05:06.000Z')

test('a clock behind the last attempt is told apart from clocks that differ a little', () => {
  expect(findClockTrouble(null, NOW).ok).toBe(true)
  expect(findClockTrouble(new Date('2026-02-03T04:09:06.000Z'), NOW).ok).toBe(true)
  const behind = findClockTrouble(new Date('2026-02-03T05:00:00.000Z'), NOW)
  expect(behind.ok).toBe(false)
  expect(behind.says).toContain('2026-02-03T05:00:00.000Z')
})
