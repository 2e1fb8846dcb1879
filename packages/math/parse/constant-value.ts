import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../number/rational'
import type { Expression } from '../tree/expression'

/** The largest power, and the most hexadecimal digits, that are worked out exactly. */
const EXPONENT_MAX = 64
const DIGITS_MAX = 512

const isSmall = ({ numerator, denominator }: Rational): boolean =>
  numerator.toString(16).length <= DIGITS_MAX && denominator.toString(16).length <= DIGITS_MAX

const combine = (
  items: readonly Expression[],
  start: Rational,
  operation: (a: Rational, b: Rational) => Rational,
): Rational | null => {
  let total = start
  for (const item of items) {
    const value = constantValue(item)
    if (value === null) return null
    total = operation(total, value)
    if (!isSmall(total)) return null
  }
  return total
}

const powerValue = (base: Rational, exponent: Rational): Rational | null => {
  if (exponent.denominator !== 1n) return null
  const count = exponent.numerator < 0n ? -exponent.numerator : exponent.numerator
  if (count > BigInt(EXPONENT_MAX) || !isSmall(base)) return null
  const raised = rational(base.numerator ** count, base.denominator ** count)
  if (exponent.numerator >= 0n) return raised
  return raised.numerator === 0n ? null : divideRationals(ONE, raised)
}

/** What was worked out of trees, which never change: what is nested is asked about at every level. */
const known = new WeakMap<Expression, Rational | null>()

/**
 * The exact value of an expression of plain numbers and + − × ÷ ^. Null where it has names or
 * functions in it, is not defined, or grows beyond what is worked out here.
 */
export const constantValue = (expression: Expression): Rational | null => {
  if (expression.kind === 'number') return expression.value
  const kept = known.get(expression)
  if (kept !== undefined) return kept
  const value = workOut(expression)
  known.set(expression, value)
  return value
}

const workOut = (expression: Expression): Rational | null => {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'negate': {
      const value = constantValue(expression.operand)
      return value && negateRational(value)
    }
    case 'add':
      return combine(expression.terms, ZERO, addRationals)
    case 'multiply':
      return combine(expression.factors, ONE, multiplyRationals)
    case 'divide': {
      const denominator = constantValue(expression.denominator)
      if (denominator === null || denominator.numerator === 0n) return null
      const numerator = constantValue(expression.numerator)
      return numerator && divideRationals(numerator, denominator)
    }
    case 'power': {
      const exponent = constantValue(expression.exponent)
      const base = exponent && constantValue(expression.base)
      return base && powerValue(base, exponent)
    }
    case 'constant':
    case 'variable':
    case 'call':
    case 'apply':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return null
    default:
      return expression satisfies never
  }
}

/** Whether the expression is e, π or a number that is worked out here. */
export const isFixed = (expression: Expression): boolean =>
  expression.kind === 'constant' || constantValue(expression) !== null
