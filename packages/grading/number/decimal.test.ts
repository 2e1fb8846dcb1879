import { type Expression, num, placed, ratio } from '@slopewise/math'
import { expect, test } from 'vitest'
import { findTypedDecimal, isCutOffOf, isRoundingOf } from './decimal'

const typed = (text: string): Expression => placed(ratio(1, 2), [0, text.length])
const read = (text: string) => findTypedDecimal(typed(text), text)

test('counts the digits as typed', () => {
  expect(read('0.19')).toEqual({ digits: 2, unit: 0.01 })
  expect(read('0.190')).toEqual({ digits: 3, unit: 0.001 })
  expect(read('.5')).toEqual({ digits: 1, unit: 0.1 })
  expect(read('12.50')).toEqual({ digits: 4, unit: 0.01 })
  expect(read('0,25')).toEqual({ digits: 2, unit: 0.01 })
})

test('zeros at the end of a whole number are no digits', () => {
  expect(read('200')).toEqual({ digits: 1, unit: 100 })
  expect(read('105')).toEqual({ digits: 3, unit: 1 })
})

test('reads the exponent', () => {
  expect(read('4.5e-5')?.digits).toBe(2)
  expect(read('4.5e-5')?.unit).toBeCloseTo(1e-6, 12)
  expect(read('4.5E−5')?.unit).toBeCloseTo(1e-6, 12)
})

test('zero has no digits that could be rounded', () => {
  expect(read('0')?.digits).toBe(0)
  expect(read('0.000')?.digits).toBe(0)
})

test('what is not typed in digits is no decimal', () => {
  expect(read('½')).toBeNull()
  expect(read('.')).toBeNull()
  expect(findTypedDecimal(num(3), '3')).toBeNull()
})

test('a rounding is within half a unit, ties both ways', () => {
  const oneDigit = { digits: 1, unit: 0.1 }
  expect(isRoundingOf(oneDigit, 0.2, 0.196612)).toBe(true)
  expect(isRoundingOf(oneDigit, 0.3, 0.25)).toBe(true)
  expect(isRoundingOf(oneDigit, 0.2, 0.25)).toBe(true)
  expect(isRoundingOf(oneDigit, 0.4, 0.25)).toBe(false)
  expect(isRoundingOf(oneDigit, -0.2, 0.196612)).toBe(false)
})

test('a rounding keeps a significant digit', () => {
  expect(isRoundingOf({ digits: 1, unit: 1 }, 1, 0.525)).toBe(false)
  expect(isRoundingOf({ digits: 1, unit: 0.1 }, 0.1, 0.09)).toBe(false)
  expect(isRoundingOf({ digits: 1, unit: 0.001 }, 0.001, 1 / 1024)).toBe(true)
  expect(isRoundingOf({ digits: 0, unit: 1 }, 0, 0.0000454)).toBe(false)
})

test('cut off means nearer to zero by less than a unit', () => {
  const five = { digits: 5, unit: 0.00001 }
  expect(isCutOffOf(five, 0.73105, 0.7310586)).toBe(true)
  expect(isCutOffOf(five, -0.73105, -0.7310586)).toBe(true)
  expect(isCutOffOf(five, 0.73107, 0.7310586)).toBe(false)
  expect(isCutOffOf(five, 0.73104, 0.7310586)).toBe(false)
})
