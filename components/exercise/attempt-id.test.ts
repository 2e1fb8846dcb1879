import { afterEach, expect, test, vi } from 'vitest'
import { makeAttemptId } from './attempt-id'

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => vi.unstubAllGlobals())

test('makes a random UUID', () => {
  expect(makeAttemptId()).toMatch(UUID_4)
  expect(makeAttemptId()).not.toBe(makeAttemptId())
})

test('makes one where the page is no secure context', () => {
  const real = globalThis.crypto
  vi.stubGlobal('crypto', { getRandomValues: real.getRandomValues.bind(real) })
  expect(makeAttemptId()).toMatch(UUID_4)
  expect(makeAttemptId()).not.toBe(makeAttemptId())
})
