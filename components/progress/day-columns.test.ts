import { expect, test } from 'vitest'
import { findTop, listColumns } from './day-columns'

test('four weeks end today, empty days are shown', () => {
  const columns = listColumns([{ day: '2026-03-01', answers: 3, right: 2 }], '2026-03-02')
  expect(columns).toHaveLength(28)
  expect(columns[0]?.day).toBe('2026-02-03')
  expect(columns.slice(-2)).toEqual([
    { day: '2026-03-01', answers: 3, right: 2 },
    { day: '2026-03-02', answers: 0, right: 0 },
  ])
})

test.each([
  [0, 4],
  [5, 6],
  [11, 20],
  [51, 100],
])('a day of %i answers has a scale up to %i', (answers, top) => {
  expect(findTop([{ day: '2026-03-01', answers, right: 0 }])).toBe(top)
})
