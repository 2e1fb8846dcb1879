import { compile } from '../../evaluate/compile-tape'
import { runExact } from '../../evaluate/run-exact'
import { Tape } from '../../evaluate/tape'
import { divideRationals, negateRational, type Rational } from '../../number/rational'
import { divide, negate, num } from '../../tree/build'
import type { Expression } from '../../tree/expression'

/** Longer decimals are written as fractions. */
const PLACES_MAX = 40
const DECIMAL_SCALE = 10n ** BigInt(PLACES_MAX)

/** A number that reads as a decimal of few places (`0.01`), no integer. */
const isFiniteDecimal = (value: Rational): boolean =>
  value.denominator !== 1n && DECIMAL_SCALE % value.denominator === 0n

/** Whether the expression is a number written as a decimal: sums and products of it stay decimal. */
export const isDecimal = (expression: Expression): boolean =>
  expression.kind === 'number'
    ? isFiniteDecimal(expression.value)
    : expression.kind === 'negate' && isDecimal(expression.operand)

/** The value of a number, of a fraction of numbers or of their negatives; null for anything else. */
export const findRational = (expression: Expression): Rational | null => {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'negate': {
      const inner = findRational(expression.operand)
      return inner && negateRational(inner)
    }
    case 'divide': {
      const top = findRational(expression.numerator)
      const bottom = top && findRational(expression.denominator)
      return top && bottom && bottom.numerator !== 0n ? divideRationals(top, bottom) : null
    }
    default:
      return null
  }
}

/** The integer that the expression is, null where it is none or is large. */
export const findInteger = (expression: Expression): number | null => {
  const value = findRational(expression)
  if (value === null || value.denominator !== 1n) return null
  const integer = Number(value.numerator)
  return Number.isSafeInteger(integer) ? integer : null
}

/** A number as it is printed: `3`, `-1/4`, or `0.25` where decimals are wanted. */
export const numberFrom = (value: Rational, wantsDecimal = false): Expression => {
  if (value.numerator < 0n) return negate(numberFrom(negateRational(value), wantsDecimal))
  if (value.denominator === 1n || (wantsDecimal && isFiniteDecimal(value))) return num(value)
  return divide(num(value.numerator), num(value.denominator))
}

/** Whether the expression is the number 0. */
export const isZero = (expression: Expression): boolean =>
  findRational(expression)?.numerator === 0n

/** Whether the expression is the number 1. */
export const isOne = (expression: Expression): boolean => {
  const value = findRational(expression)
  return value !== null && value.numerator === 1n && value.denominator === 1n
}

/**
 * The exact rational value of an expression without variables: `tanh(0)` is 0. `undefined` where
 * it is certainly not defined, null where the value is not rational or not known to be.
 */
export const exactValue = (expression: Expression): Rational | 'undefined' | null => {
  const tape = new Tape()
  const root = compile({ tape, whole: false }, expression)
  const value = tape.failure === null ? runExact(tape, [])[root] : null
  return value === 'undefined' || (typeof value === 'object' && value !== null) ? value : null
}
