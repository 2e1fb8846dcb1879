import type { Tolerance } from '@slopewise/lesson'
import { digitsNeeded, type Expression, isNear, parseExpression } from '@slopewise/math'
import { expect, test } from 'vitest'
import { defaultTolerance, readTolerance, ruleOf } from './tolerance'

const expression = (text: string): Expression => {
  const read = parseExpression(text, { variables: [] })
  if (!read.ok) throw new Error(`${text} does not parse`)
  return read.expression
}

test('a key that ends within three decimals is judged exactly', () => {
  for (const key of ['1', '1/4', '16/25', '0.01', '0', '-0.125', '1 - tanh(ln 2)^2', 'undefined']) {
    expect(defaultTolerance(expression(key))).toEqual({ kind: 'exact' })
  }
})

test('any other key allows three significant digits', () => {
  for (const key of ['2/9', '3/16', 'ln 3', 'sigmoid(1)', '1/1024', '4.54e-5', '10^300/7']) {
    expect(defaultTolerance(expression(key))).toEqual({ kind: 'relative', value: 5e-3 })
  }
})

test('reads relative and absolute tolerances', () => {
  expect(readTolerance('5e-3')).toEqual({ kind: 'relative', value: 0.005 })
  expect(readTolerance(' abs 0.01 ')).toEqual({ kind: 'absolute', value: 0.01 })
  expect(readTolerance('abs 2')).toEqual({ kind: 'absolute', value: 2 })
})

test('refuses what is no tolerance', () => {
  for (const text of ['', '0', '-1e-3', '1', 'five', 'abs', 'rel 0.1', '1e999', '1/200', 'NaN']) {
    expect(readTolerance(text)).toBeNull()
  }
})

const relative = { kind: 'relative', value: 5e-3 } as const

const isWithin = (given: string, key: string, tolerance: Tolerance) =>
  isNear(expression(given), expression(key), ruleOf(tolerance))

test('relative tolerance takes the edge in and nothing beyond', () => {
  expect(isWithin('0.201', '0.2', relative)).toBe(true)
  expect(isWithin('0.199', '0.2', relative)).toBe(true)
  expect(isWithin('0.20101', '0.2', relative)).toBe(false)
  expect(isWithin('0.20100000000000000001', '0.2', relative)).toBe(false)
})

test('nothing but zero is near zero, and nothing of the other sign is near', () => {
  expect(isWithin('1e-300', '0', relative)).toBe(false)
  expect(isWithin('-1e-9', '1e-9', relative)).toBe(false)
  expect(isWithin('0', '4.54e-5', relative)).toBe(false)
})

test('under exact only the number itself is near', () => {
  expect(isWithin('0.25', '1/4', { kind: 'exact' })).toBe(true)
  expect(isWithin('0.25000000000000000001', '1/4', { kind: 'exact' })).toBe(false)
})

test('absolute tolerance is a distance', () => {
  expect(isWithin('0.535', '0.525', { kind: 'absolute', value: 0.01 })).toBe(true)
  expect(isWithin('0.536', '0.525', { kind: 'absolute', value: 0.01 })).toBe(false)
})

test('says how many digits are enough', () => {
  const digitsFor = (tolerance: Tolerance) => digitsNeeded(ruleOf(tolerance))
  expect(digitsFor(relative)).toEqual({ kind: 'digits', digits: 3 })
  expect(digitsFor({ kind: 'relative', value: 0.05 })).toEqual({ kind: 'digits', digits: 2 })
  expect(digitsFor({ kind: 'relative', value: 1e-6 })).toEqual({ kind: 'digits', digits: 7 })
  expect(digitsFor({ kind: 'absolute', value: 0.01 })).toEqual({ kind: 'decimals', decimals: 2 })
  expect(digitsFor({ kind: 'exact' })).toEqual({ kind: 'exact' })
})
