import { findExactValue } from '../evaluate/exact-value'
import { num } from '../tree/build'
import type { Expression } from '../tree/expression'
import { orderNumbers } from './order'
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
} from './rational'
import { readNumber, type TypedNumber } from './read-number'
import { absRational, powerOfTen, scientificExponent } from './rounding'

/** An answer: the expression that was read, and the text that it was read from. */
export type TypedExpression = { readonly expression: Expression; readonly text: string }

/**
 * The number that an answer is typed as: `0.19`, `-4.5e-5`, `4.5*10^-5`, `z = 0.19`, `-(0.19)`,
 * `½`. Null for a formula, also where its value is a number.
 *
 * @example
 * findTypedNumber({ expression: read('0.190'), text: '0.190' })?.significantDigits // => 3
 */
export const findTypedNumber = ({ expression, text }: TypedExpression): TypedNumber | null => {
  const { span } = expression
  const typed = span === undefined ? null : readNumber(text.slice(...span))
  if (typed === null) {
    if (expression.kind !== 'negate') return null
    const inner = findTypedNumber({ expression: expression.operand, text })
    return inner && { ...inner, value: negateRational(inner.value) }
  }
  const value = findExactValue(expression)
  return value !== null && compareRationals(value, typed.value) === 0 ? typed : null
}

/** Digits and last place of a number that may be a rounding. */
export type TypedDigits = {
  readonly value: Rational
  /** Digits that are surely meant: 3 for `0.190`, 1 for `200`, 0 for zero. */
  readonly digits: number
  /** The unit of the last of them: 1/1000 for `0.190`, 100 for `200`. */
  readonly unit: Rational
}

/**
 * The digits of a number typed in digits, zeros at the end of a whole number left out, since these
 * may stand for digits that were rounded away. Null for a fraction.
 *
 * @example
 * digitsOf(readNumber('200')) // => { value: 200, digits: 1, unit: 100 }
 */
export const digitsOf = (typed: TypedNumber | null): TypedDigits | null => {
  if (typed === null || typed.lastPlace === null || typed.significantDigits === null) return null
  const { value, lastPlace, significantDigits: digits } = typed
  if (value.numerator === 0n) return { value, digits: 0, unit: lastPlace }
  if (typed.notation !== 'integer') return { value, digits, unit: lastPlace }
  const zeros = /0*$/.exec(`${value.numerator}`)?.[0].length ?? 0
  return { value, digits: digits - zeros, unit: powerOfTen(zeros) }
}

const HALF = rational(1, 2)

/** Whether the number lies between two fractions, both ends included; null: not to be told. */
const isBetween = (expression: Expression, low: Rational, high: Rational): boolean | null => {
  const [above, below] = [orderNumbers(expression, num(low)), orderNumbers(expression, num(high))]
  if (above === -1 || below === 1) return false
  return typeof above === 'number' && typeof below === 'number' ? true : null
}

/**
 * Whether digits are a rounding of the exact number to their own last place, with a significant
 * digit left: `0.5` is 0.525 rounded, `1` is not. Half-way both neighbours are. False where not
 * proved.
 *
 * @example
 * isRoundingOf({ value: rational(1, 5), digits: 1, unit: rational(1, 10) }, read('1/4')) // => true
 */
export const isRoundingOf = ({ value, digits, unit }: TypedDigits, exact: Expression): boolean => {
  if (digits === 0) return false
  const exponent = scientificExponent(exact)
  if (exponent === null) return false
  const leading = powerOfTen(exponent)
  const half = multiplyRationals(compareRationals(unit, leading) < 0 ? unit : leading, HALF)
  const low = addRationals(value, negateRational(half))
  return isBetween(exact, low, addRationals(value, half)) === true
}

/**
 * Whether digits are those of the exact number with all after the last cut off: `0.73105` of
 * 0.7310586. The number itself is not.
 *
 * @example
 * isCutOffOf({ value: rational(7, 10), digits: 1, unit: rational(1, 10) }, read('0.79')) // => true
 */
export const isCutOffOf = ({ value, digits, unit }: TypedDigits, exact: Expression): boolean => {
  if (digits === 0) return false
  const farther = addRationals(absRational(value), unit)
  const isNegative = value.numerator < 0n
  const size: Expression = isNegative ? { kind: 'negate', operand: exact } : exact
  const low = orderNumbers(size, num(absRational(value)))
  return low === 1 && orderNumbers(size, num(farther)) === -1
}
