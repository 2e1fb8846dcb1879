import { expect, test } from 'vitest'
import { countWorkers } from './count-workers.mjs'

test('is one where nothing is asked for', () => {
  expect(countWorkers(undefined)).toBe(1)
  expect(countWorkers('')).toBe(1)
})

test('is what is asked for', () => {
  expect(countWorkers('1')).toBe(1)
  expect(countWorkers('12')).toBe(12)
})

test('refuses what is no number of processes, and says where it stands', () => {
  for (const text of ['0', '-1', '1.5', 'all', '65']) {
    expect(() => countWorkers(text)).toThrow(`SLOPEWISE_WORKERS must be a whole number`)
  }
})
