import { expect, test } from 'vitest'
import { findJudgedAfterReload, isSameAnswer, type Judged } from './judged'

const at = '2026-01-01T00:00:00.000Z'
const remembered: Judged = {
  answer: '1/2',
  verdict: 'incorrect',
  at,
  words: { reason: 'value-for-slope', feedback: 'That is the height.' },
  isReplay: true,
}
const last = { verdict: 'incorrect', answer: '1/2', at } as const

test('the mark and its words are back after a reload on the same device', () => {
  const judged = findJudgedAfterReload({ remembered, clearedAt: null, last })
  expect(judged?.words?.feedback).toBe('That is the height.')
  expect(judged?.isReplay).toBe(false)
})

test('an attempt made elsewhere shows its mark without words', () => {
  const later = { verdict: 'correct', answer: '1/4', at: '2026-01-02T00:00:00.000Z' } as const
  const judged = findJudgedAfterReload({ remembered, clearedAt: null, last: later })
  expect(judged).toMatchObject({ answer: '1/4', verdict: 'correct', words: null })
})

test('what another person left on this device is not shown', () => {
  expect(findJudgedAfterReload({ remembered, clearedAt: null, last: null })).toBeNull()
})

test('without an answer from the server this device is believed', () => {
  const judged = findJudgedAfterReload({ remembered, clearedAt: null, last: undefined })
  expect(judged).toBe(remembered)
})

test('an exercise that was started again stays empty after a reload', () => {
  expect(findJudgedAfterReload({ remembered: null, clearedAt: at, last })).toBeNull()
})

test('a later attempt shows although an earlier one was cleared', () => {
  const earlier = '2025-12-31T00:00:00.000Z'
  const judged = findJudgedAfterReload({ remembered: null, clearedAt: earlier, last })
  expect(judged?.answer).toBe('1/2')
})

test('lists are the same if they hold the same in the same order', () => {
  expect(isSameAnswer(['a', 'b'], ['a', 'b'])).toBe(true)
  expect(isSameAnswer(['a', 'b'], ['b', 'a'])).toBe(false)
  expect(isSameAnswer(['a'], ['a', 'b'])).toBe(false)
  expect(isSameAnswer('a', ['a'])).toBe(false)
})
