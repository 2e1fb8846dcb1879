import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parseExpression } from '../parse'
import { num, ratio } from '../tree'
import type { Expression } from '../tree/expression'
import {
  compareNumber,
  decimalText,
  digitsNeeded,
  digitsOf,
  findTypedNumber,
  isCutOffOf,
  isNear,
  isRoundingOf,
  type NumberRule,
  orderNumbers,
  type Rational,
  rational,
  readNumber,
  roundToDigits,
  roundToPlace,
  scientificExponent,
} from '.'

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const read = (text: string): Expression => {
  const result = parseExpression(text, { variables: [] })
  if (!result.ok) throw new Error(`${text} does not parse`)
  return result.expression
}

const compare = (text: string, key: Expression, rule: NumberRule) =>
  compareNumber({ expression: read(text), text }, key, rule)

const EXACT: NumberRule = { kind: 'exact' }
const SLOPE = 'sigmoid(1)*(1-sigmoid(1))'

const decimal = (units: bigint, places: number): string => {
  const digits = `${units}`.padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

const units = fc.bigInt({ min: 1n, max: 10n ** 15n })
const places = fc.integer({ min: 1, max: 12 })

/** The same number in every writing. */
const writings = (value: bigint, count: number): readonly string[] => {
  const text = decimal(value, count)
  return [
    text,
    text.replace(/^0\./, '.'),
    text.replace('.', ','),
    `${text}0`,
    `${text}00`,
    `+${text}`,
    `${text}e0`,
    `${value}e-${count}`,
    `${value}*10^-${count}`,
    `${value}·10^(-${count})`,
    `${value}/${10n ** BigInt(count)}`,
    `${3n * value}/${3n * 10n ** BigInt(count)}`,
    `\\frac{${value}}{${10n ** BigInt(count)}}`,
    `${decimal(value * 100n, count)}%`,
    `= ${text}`,
  ]
}

test('a number is equal to itself in every writing', () => {
  fc.assert(
    fc.property(units, places, (value, count) => {
      const key = num(rational(value, 10n ** BigInt(count)))
      for (const text of writings(value, count)) {
        expect(compare(text, key, EXACT).outcome, text).toBe('equal')
      }
    }),
    { numRuns: 60 },
  )
})

test('a changed digit is never equal, in no writing', () => {
  const change = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(units, places, change, fc.nat(14), (value, count, by, at) => {
      const power = 10n ** BigInt(at)
      const digit = Number((value / power) % 10n)
      const changed = value + BigInt(((digit + by) % 10) - digit) * power
      const key = num(rational(changed, 10n ** BigInt(count)))
      for (const text of writings(value, count)) {
        expect(compare(text, key, EXACT).outcome, text).not.toBe('equal')
      }
    }),
    { numRuns: 60 },
  )
})

test('a key rounded to the digits asked is right, to one digit fewer it is rounded too much', () => {
  const keys = fc.constantFrom(SLOPE, 'ln(3)', 'e^-9', '2/9', 'sqrt(2)/2', 'tanh(1)', '-pi', '1/7')
  fc.assert(
    fc.property(keys, fc.integer({ min: 2, max: 30 }), (text, digits) => {
      const key = read(text)
      const rule: NumberRule = { kind: 'digits', digits }
      const shown = (count: number) => plainDecimal(key, count)
      expect(compare(shown(digits), key, rule).outcome).toBe('within-tolerance')
      expect(compare(shown(digits + 1), key, rule).outcome).toBe('within-tolerance')
      const fewer = compare(shown(digits - 1), key, rule)
      expect(fewer).toMatchObject({
        outcome: 'rounded-too-much',
        needed: { kind: 'digits', digits },
      })
    }),
    { numRuns: 100 },
  )
})

const plainDecimal = (key: Expression, digits: number): string => {
  const rounded = roundToDigits(key, digits)
  const [value] = rounded?.values ?? []
  if (!rounded || !value) throw new Error('no digits')
  return `${value.numerator * (10n ** BigInt(-rounded.place) / value.denominator)}e${rounded.place}`
}

test('the edge of a tolerance is inside, and the next decimal outside', () => {
  const relative: NumberRule = { kind: 'relative', within: rational(1, 200) }
  const key = ratio(1, 5)
  expect(compare('0.201', key, relative).outcome).toBe('within-tolerance')
  expect(compare('0.199', key, relative).outcome).toBe('within-tolerance')
  expect(compare(`0.201${'0'.repeat(200)}1`, key, relative).outcome).toBe('different')
  const absolute: NumberRule = { kind: 'absolute', within: rational(1, 100) }
  expect(compare('0.535', read('0.525'), absolute).outcome).toBe('within-tolerance')
  expect(compare('0.5350000000000000000001', read('0.525'), absolute).outcome).toBe('different')
})

test('values that doubles cannot tell apart are told apart', () => {
  const key = read('1/3')
  expect(compare(`0.${'3'.repeat(60)}`, key, EXACT).outcome).toBe('rounded-too-much')
  expect(compare(`(1+10^-60)/3`, key, EXACT).outcome).toBe('different')
  expect(orderNumbers(read('(1+10^-60)/3'), key)).toBe(1)
})

test('rounds a number beside a power of ten, and half-way both ways', () => {
  expect(scientificExponent(read('1000'))).toBe(3)
  expect(scientificExponent(read('999.9999'))).toBe(2)
  expect(scientificExponent(read('log10(100)*500'))).toBe(3)
  expect(scientificExponent(read('10*(sqrt(2)+sqrt(3))/sqrt(5+2sqrt(6))'))).toBe(1)
  expect(scientificExponent(read('e^-1000'))).toBe(-435)
  expect(scientificExponent(read('sigmoid(10)*(1-sigmoid(10))'))).toBe(-5)
  expect(scientificExponent(num(0))).toBeNull()
  expect(roundToPlace(read('1/8'), -2)).toEqual([rational(3, 25), rational(13, 100)])
  expect(roundToPlace(read('-1/8'), -2)).toEqual([rational(-13, 100), rational(-3, 25)])
  expect(roundToPlace(read('sqrt(2)'), -3)).toEqual([rational(707, 500)])
  expect(roundToPlace(num(0), -3)).toEqual([rational(0)])
  expect(roundToDigits(read('sigmoid(1)'), 3)).toEqual({ values: [rational(731, 1000)], place: -3 })
})

test('shows a number with as many digits as asked', () => {
  expect(decimalText(read('sigmoid(1)'), 4)).toBe('0.7311')
  expect(decimalText(read('-sigmoid(10)*(1-sigmoid(10))'), 4)).toBe('−4.540×10⁻⁵')
  expect(decimalText(read('0.25'), 1)).toBe('0.3')
  expect(decimalText(read('123456789'), 3)).toBe('1.23×10⁸')
  expect(decimalText(num(0), 3)).toBe('0')
  expect(decimalText(read('undefined'), 3)).toBe('undefined')
  expect(decimalText(read('-∞'), 3)).toBe('−∞')
})

const typed = (value: Rational, digits: number, unit: Rational) => ({ value, digits, unit })

test('a rounding keeps a significant digit; cut off is nearer to zero by less than a unit', () => {
  const tenth = rational(1, 10)
  expect(isRoundingOf(typed(rational(1, 5), 1, tenth), read('1/4'))).toBe(true)
  expect(isRoundingOf(typed(rational(3, 10), 1, tenth), read('1/4'))).toBe(true)
  expect(isRoundingOf(typed(rational(2, 5), 1, tenth), read('1/4'))).toBe(false)
  expect(isRoundingOf(typed(rational(1), 1, rational(1)), read('0.525'))).toBe(false)
  expect(isRoundingOf(typed(rational(0), 0, rational(1)), read('0.3'))).toBe(false)
  expect(isCutOffOf(typed(rational(7, 10), 1, tenth), read('0.79'))).toBe(true)
  expect(isCutOffOf(typed(rational(-7, 10), 1, tenth), read('-0.79'))).toBe(true)
  expect(isCutOffOf(typed(rational(7, 10), 1, tenth), read('0.8'))).toBe(false)
  expect(isCutOffOf(typed(rational(7, 10), 1, tenth), read('0.69'))).toBe(false)
})

test('zeros at the end of a whole number may stand for digits rounded away', () => {
  expect(digitsOf(readNumber('200'))).toEqual({
    value: rational(200),
    digits: 1,
    unit: rational(100),
  })
  expect(digitsOf(readNumber('0.190'))).toMatchObject({ digits: 3, unit: rational(1, 1000) })
  expect(digitsOf(readNumber('1/5'))).toBeNull()
  expect(digitsOf(null)).toBeNull()
})

test('a number behind an equals sign is one, a formula is none', () => {
  const find = (text: string) => findTypedNumber({ expression: read(text), text })
  expect(find('= 0.190')?.significantDigits).toBe(3)
  expect(find('-4.5*10^-5')).toMatchObject({ notation: 'scientific', significantDigits: 2 })
  expect(find('1/4+0')).toBeNull()
  expect(findTypedNumber({ expression: num(3), text: '3' })).toBeNull()
})

test('says how many digits a tolerance asks for', () => {
  const digits = (within: Rational) => digitsNeeded({ kind: 'relative', within })
  expect(digits(rational(1, 200))).toEqual({ kind: 'digits', digits: 3 })
  expect(digits(rational(1, 20))).toEqual({ kind: 'digits', digits: 2 })
  expect(digits(rational(1, 10n ** 6n))).toEqual({ kind: 'digits', digits: 7 })
  const absolute = digitsNeeded({ kind: 'absolute', within: rational(1, 100) })
  expect(absolute).toEqual({ kind: 'decimals', decimals: 2 })
})

test('what is not closed or has no value is never called equal or near', () => {
  const open = parseExpression('z', { variables: ['z'] })
  if (!open.ok) throw new Error('z does not parse')
  const answer = { expression: open.expression, text: 'z' }
  expect(compareNumber(answer, read('1'), EXACT).outcome).toBe('undecided')
  expect(isNear(open.expression, read('1'), { kind: 'digits', digits: 3 })).toBeNull()
  expect(compare('atanh(2/sqrt(4))', read('1'), EXACT).outcome).toBe('value-expected')
})

test('numbers of four hundred digits are compared, longer ones are a slip', () => {
  const long = `0.${'7'.repeat(390)}`
  expect(compare(long, read(long), EXACT).outcome).toBe('equal')
  expect(compare(long, read(`${long}1`), EXACT).outcome).toBe('rounded-too-much')
  const longer = parseExpression(`0.${'7'.repeat(10_000 - 2)}`, { variables: [] })
  expect(longer.ok ? null : longer.slip.code).toBe('bad-number')
  expect(readNumber(`0.${'7'.repeat(9000)}`)).toBeNull()
})
