import { expect, test } from 'vitest'
import {
  countOf,
  nameReason,
  pageOf,
  showCorrelation,
  showDay,
  showNumber,
  showShare,
} from './words'

test('misconceptions have their titles, other reasons their words', () => {
  expect(nameReason('value-for-slope')).toBe('Value instead of slope')
  expect(nameReason('wrong-option')).toBe('Wrong option')
  expect(nameReason('different')).toBe('No known mistake')
})

test('numbers read as in print', () => {
  expect([showShare(2 / 3), showCorrelation(-0.125), showCorrelation(1)]).toEqual([
    '67 %',
    '−0.13',
    '1.00',
  ])
  expect([showNumber(12), showNumber(1234567), showDay('2026-11-03T23:59:00Z')]).toEqual([
    '12',
    '1\u202f234\u202f567',
    '3 Nov',
  ])
  expect([countOf(1, 'try', 'tries'), countOf(0, 'try', 'tries')]).toEqual(['1 try', '0 tries'])
})

test('an exercise is looked at as a student sees it', () => {
  expect(pageOf('c/sigmoid/slope')).toBe('/teach/c/sigmoid#exercise-slope')
})
