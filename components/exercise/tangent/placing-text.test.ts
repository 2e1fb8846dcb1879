import { readPlaced } from '@slopewise/lesson/read-placed'
import { expect, test } from 'vitest'
import { decimalText, findDecimal, joinParts, joinTexts, partsOf, textsOf } from './placing-text'

test('an answer and the number fields that it stands for are the same thing', () => {
  expect(textsOf(joinTexts(['0', '1']), 2)).toEqual(['0', '1'])
  expect(textsOf(joinTexts(['0', '']), 2)).toEqual(['0', ''])
  expect(textsOf('ln 3', 1)).toEqual(['ln 3'])
  expect(joinTexts(['', ' '])).toBe('')
})

test('a region and its parts are the same thing, ends that are missing included', () => {
  const parts = [
    { from: '', to: '-4.6' },
    { from: '4,6', to: '' },
  ]
  expect(partsOf(joinParts(parts))).toEqual(parts)
  expect(partsOf('')).toEqual([])
  expect(joinParts([])).toBe('')
})

test('what the fields write is read by the grader as it was meant', () => {
  const task = { place: 'region', plot: { variable: 'z' } } as const
  const text = joinParts([
    { from: '', to: '-4,6' },
    { from: '4.6', to: '' },
  ])
  expect(readPlaced(task, text)).toEqual({
    ok: true,
    placed: {
      place: 'region',
      spans: [
        [Number.NEGATIVE_INFINITY, -4.6],
        [4.6, Number.POSITIVE_INFINITY],
      ],
    },
  })
})

test('a region written in another way is left alone', () => {
  expect(partsOf('|z| > 4.6')).toBeNull()
})

test('decimals are read at once, everything else is left to the parser', () => {
  expect([findDecimal('-1.5'), findDecimal('−1,5'), findDecimal('.5')]).toEqual([-1.5, -1.5, 0.5])
  expect([findDecimal('ln 3'), findDecimal('-'), findDecimal(''), findDecimal('1e5')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('a number is shown without the dust of binary fractions', () => {
  expect(decimalText(0.1 + 0.2)).toBe('0.3')
  expect(decimalText(-0)).toBe('0')
})
