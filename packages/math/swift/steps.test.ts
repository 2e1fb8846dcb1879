import { expect, test } from 'vitest'
import {
  ADD,
  CONSTANT,
  EXP,
  frail,
  POWER,
  STEPS_MAX,
  startSteps,
  step,
  store,
  VARIABLE,
} from './steps'

test('equal steps are one step, others are not', () => {
  startSteps()
  const found = new Map<string, number>()
  const keys = [0, 1, 2, 3, 17, 300].flatMap(a => [0, 1, 2, 9, 383].map(b => [a, b] as const))
  for (const operation of [CONSTANT, VARIABLE, ADD, EXP]) {
    for (const [a, b] of keys) {
      const index = step(operation, a, b, 0)
      expect(step(operation, a, b, 0)).toBe(index)
      found.set(`${operation} ${a} ${b}`, index)
    }
  }
  expect(new Set(found.values()).size).toBe(found.size)
  expect(store.count).toBe(found.size + 1)
})

test('a full memory is declined', () => {
  startSteps()
  for (let n = 1; n < STEPS_MAX; n += 1) expect(step(CONSTANT, n, 1, 0)).toBe(n)
  expect(store.isDeclined).toBe(false)
  expect(step(CONSTANT, 0, 1, 0)).toBe(0)
  expect(store.isDeclined).toBe(true)
  expect(step(CONSTANT, 7, 1, 0)).toBe(7)
})

test('steps of comparisons before are forgotten, after millions of them, too', () => {
  const comparisons = 2 ** 30 / STEPS_MAX + 100
  let wrong = 0
  for (let n = 0; n < comparisons; n += 1) {
    startSteps()
    if (step(CONSTANT, n % 3, 1, 0) !== 1 || step(CONSTANT, 5, 1, 0) !== 2) wrong += 1
  }
  expect(wrong).toBe(0)
})

test('what stands on something that may be undefined may be so, its exponent is no step', () => {
  startSteps()
  const [z, x] = [step(VARIABLE, 0, 0, 0), step(VARIABLE, 1, 0, 0)]
  const two = step(CONSTANT, 2, 1, 0)
  frail[x] = 1
  expect(frail[step(ADD, z, x, 0)]).toBe(1)
  expect(frail[step(EXP, x, 0, 0)]).toBe(1)
  expect(frail[step(ADD, z, two, 0)]).toBe(0)
  // The exponent has the number of the step that may be undefined.
  expect(frail[step(POWER, z, x, 0)]).toBe(0)
})
