import { expect, test } from 'vitest'
import { countOf, nameReason, pageOf, showCorrelation, showShare } from './words'

test('misconceptions have their titles, other reasons their words', () => {
  expect(nameReason('value-for-slope')).toBe('Value instead of slope')
  expect(nameReason('wrong-option')).toBe('Wrong option')
})

test('numbers read as in print', () => {
  expect([showShare(2 / 3), showCorrelation(-0.125), showCorrelation(1)]).toEqual([
    '67 %',
    '−0.13',
    '1.00',
  ])
  expect([countOf(1, 'try', 'tries'), countOf(0, 'try', 'tries')]).toEqual(['1 try', '0 tries'])
})

test('an exercise is found on its lesson’s page', () => {
  expect(pageOf('c/sigmoid/slope')).toBe('/c/sigmoid#exercise-slope')
})
