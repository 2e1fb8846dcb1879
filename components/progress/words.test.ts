import { expect, test } from 'vitest'
import { addDays, daysBetween, describeDay } from './words'

test.each([
  ['2026-11-28', 'today'],
  ['2026-11-29', 'tomorrow'],
  ['2026-12-01', 'Tuesday'],
  ['2026-12-04', 'Friday'],
  ['2026-12-05', '5 December'],
  ['2027-01-05', '5 January 2027'],
  ['2026-11-20', '20 November'],
])('seen from Saturday 2026-11-28, %s is %s', (day, words) => {
  expect(describeDay(day, '2026-11-28')).toBe(words)
})

test('days are counted over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysBetween('2026-11-28', '2026-12-05')).toBe(7)
  expect(daysBetween('2026-12-05', '2026-11-28')).toBe(-7)
})
