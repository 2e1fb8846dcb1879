import { expect, test } from 'vitest'
import { fieldPointsOf, findSeedDependence, readClassRows } from './seeds'

/** `npm run bars` tries 1,000. */
const SEEDS = 20

const rows = readClassRows()

test('the verdict of every pair in the class is the same for many seeds', () => {
  expect(rows.length).toBeGreaterThanOrEqual(311)
  expect(findSeedDependence(rows, SEEDS)).toEqual([])
}, 120_000)

test('two seeds choose different points, one seed the same ones again', () => {
  const throughFields = rows.filter(row => fieldPointsOf(row, 1) !== '')
  expect(throughFields.length).toBeGreaterThan(100)
  for (const row of throughFields) {
    const points = fieldPointsOf(row, 1)
    expect(fieldPointsOf(row, 1), row.id).toBe(points)
    expect(fieldPointsOf(row, 2), row.id).not.toBe(points)
  }
}, 60_000)
