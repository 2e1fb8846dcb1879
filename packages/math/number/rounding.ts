import { compile } from '../evaluate/compile-tape'
import { relativeWidthBits } from '../evaluate/doubles'
import { findExactValue } from '../evaluate/exact-value'
import type { Ball } from '../evaluate/extended/ball'
import { Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { num } from '../tree/build'
import type { Expression } from '../tree/expression'
import { orderNumbers } from './order'
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  ZERO,
} from './rational'

const BITS_MAX = 8192
/** Numbers beyond 10^±6000 are not rounded. */
const EXPONENT_BITS_MAX = 20_000
/** So many digits are asked for at most. */
const DIGITS_MAX = 1000
const BITS_A_DIGIT = 3.33
const HALF = rational(1, 2)

/** `10^exponent`. */
export const powerOfTen = (exponent: number): Rational =>
  exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent))

/** `|a|`. */
export const absRational = (a: Rational): Rational => (a.numerator < 0n ? negateRational(a) : a)

const rationalFromBall = ({ middle, exponent }: Ball): Rational | null => {
  if (Math.abs(exponent) > EXPONENT_BITS_MAX) return null
  return exponent < 0
    ? rational(middle, 1n << BigInt(-exponent))
    : rational(middle << BigInt(exponent))
}

/**
 * A fraction within 2^-bits of the number, relative to it: the number itself where that is a
 * fraction. Null where it has no value, is 0 without showing it, or is too large.
 */
export const approximateNumber = (expression: Expression, bits: number): Rational | null => {
  const exact = findExactValue(expression)
  if (exact !== null) return exact
  const tape = new Tape()
  const root = compile({ tape, whole: false }, expression)
  if (tape.failure !== null || tape.variables.length > 0) return null
  const sample = new Sample(tape, [])
  for (let precision = bits + 32; precision <= BITS_MAX; precision *= 2) {
    const ball = sample.ballsWith(precision)[root]
    if (ball === 'undefined') return null
    if (typeof ball === 'object' && relativeWidthBits(ball) <= -bits) return rationalFromBall(ball)
  }
  return null
}

const decimalLength = (x: bigint): number => x.toString().length

/** `⌊log₁₀ x⌋` for a fraction `x > 0`. */
const exponentOfRational = (x: Rational): number => {
  const guess = decimalLength(x.numerator) - decimalLength(x.denominator)
  return compareRationals(x, powerOfTen(guess)) < 0 ? guess - 1 : guess
}

/**
 * The exponent k of a number in scientific notation, `m · 10^k` with `1 ≤ |m| < 10`: proved, also
 * right beside a power of ten. Null for 0, infinity, "undefined" and where it is not to be told.
 *
 * @example
 * scientificExponent(read('sigmoid(10)*(1-sigmoid(10))')) // => -5
 */
export const scientificExponent = (expression: Expression): number | null => {
  const exact = findExactValue(expression)
  const near = exact ?? approximateNumber(expression, 64)
  if (near === null || near.numerator === 0n) return null
  if (exact !== null) return exponentOfRational(absRational(exact))
  const size: Expression = { kind: 'call', name: 'abs', args: [expression] }
  const guess = exponentOfRational(absRational(near))
  for (const exponent of [guess, guess + 1, guess - 1]) {
    const low = orderNumbers(size, num(powerOfTen(exponent)))
    const high = orderNumbers(size, num(powerOfTen(exponent + 1)))
    if ((low === 0 || low === 1) && high === -1) return exponent
  }
  return null
}

const floorOf = ({ numerator, denominator }: Rational): bigint => {
  const whole = numerator / denominator
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole
}

/** A fraction rounded to multiples of `10^place`. */
const nearestMultiples = (value: Rational, place: number): readonly Rational[] | null => {
  if (Math.abs(place) > EXPONENT_BITS_MAX) return null
  const unit = powerOfTen(place)
  const inUnits = divideRationals(value, unit)
  const low = floorOf(inUnits)
  const rest = compareRationals(addRationals(inUnits, rational(-low)), HALF)
  const counts = rest === 0 ? [low, low + 1n] : [rest < 0 ? low : low + 1n]
  return counts.map(count => multiplyRationals(rational(count), unit))
}

/**
 * The number rounded to whole multiples of `10^place`: one fraction, or two where it lies exactly
 * half-way between them. Proved by enclosures as narrow as needed; null where that is not possible.
 *
 * @example
 * roundToPlace(read('1/8'), -2) // => [3/25, 13/100], half-way
 */
export const roundToPlace = (expression: Expression, place: number): readonly Rational[] | null => {
  const exact = findExactValue(expression)
  if (exact !== null) return nearestMultiples(exact, place)
  const rough = approximateNumber(expression, 32)
  if (rough === null) return orderNumbers(expression, num(0)) === 0 ? [ZERO] : null
  const digits = Math.max(1, exponentOfRational(absRational(rough)) - place + 2)
  if (digits > DIGITS_MAX) return null
  const near = approximateNumber(expression, Math.ceil(digits * BITS_A_DIGIT) + 8)
  if (near === null) return null
  const unit = powerOfTen(place)
  const guess = floorOf(addRationals(divideRationals(near, unit), HALF))
  for (const count of [guess, guess - 1n, guess + 1n]) {
    const found = nearestAt(expression, count, unit)
    if (found !== null) return found
  }
  return null
}

/** `count · unit`, and its neighbour on a tie, where these are the nearest. */
const nearestAt = (
  expression: Expression,
  count: bigint,
  unit: Rational,
): readonly Rational[] | null => {
  const times = (multiple: Rational) => multiplyRationals(multiple, unit)
  const low = orderNumbers(
    expression,
    num(times(addRationals(rational(count), negateRational(HALF)))),
  )
  const high = orderNumbers(expression, num(times(addRationals(rational(count), HALF))))
  if (low === 0) return [times(rational(count - 1n)), times(rational(count))]
  if (high === 0) return [times(rational(count)), times(rational(count + 1n))]
  return low === 1 && high === -1 ? [times(rational(count))] : null
}

/** A number rounded to some significant digits, and the place of the last of them. */
export type RoundedNumber = { readonly values: readonly Rational[]; readonly place: number }

/**
 * The number to `digits` significant digits (at least 1): both neighbours where it lies half-way.
 * Null for 0 and where nothing is proved.
 *
 * @example
 * roundToDigits(read('sigmoid(1)'), 3) // => { values: [731/1000], place: -3 }
 */
export const roundToDigits = (expression: Expression, digits: number): RoundedNumber | null => {
  const exponent = scientificExponent(expression)
  if (exponent === null) return null
  const place = exponent - digits + 1
  const values = roundToPlace(expression, place)
  return values && { values, place }
}
