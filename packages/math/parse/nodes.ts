import type { Rational } from '../number/rational'
import type { Expression, Span } from '../tree/expression'
import { constantValue } from './constant-value'
import { fail, type Reader } from './reader'

// Nodes are built with their span at once: a copy for each would cost half of the reading time.

/** A number that stands at `span`. */
export const numberAt = (value: Rational, span: Span): Expression =>
  Object.freeze({ kind: 'number', value, span })

/** A variable that stands at `span`. */
export const variableAt = (name: string, span: Span): Expression =>
  Object.freeze({ kind: 'variable', name, span })

/** `-operand`, standing at `span`. */
export const negateAt = (operand: Expression, span: Span): Expression =>
  Object.freeze({ kind: 'negate', operand, span })

/** `numerator / denominator`; a denominator that is exactly 0 is a slip. */
export const divideAt = (
  reader: Reader,
  numerator: Expression,
  denominator: Expression,
  span: Span,
): Expression => {
  if (constantValue(denominator)?.numerator === 0n) return fail(reader, 'division-by-zero', span)
  return Object.freeze({ kind: 'divide', numerator, denominator, span })
}

/** `base ^ exponent`; `0^-1` and `(-1)^(1/2)` are slips. */
export const powerAt = (
  reader: Reader,
  base: Expression,
  exponent: Expression,
  span: Span,
): Expression => {
  const exact = constantValue(exponent)
  const isRoot = exact !== null && exact.denominator % 2n === 0n
  const low = exact !== null && (isRoot || exact.numerator < 0n) ? constantValue(base) : null
  if (low?.numerator === 0n && (exact?.numerator ?? 0n) < 0n)
    return fail(reader, 'division-by-zero', span)
  if (low !== null && isRoot && low.numerator < 0n) return fail(reader, 'not-a-real-number', span)
  return Object.freeze({ kind: 'power', base, exponent, span })
}

type Call = Extract<Expression, { kind: 'call' }>

const isNotPositive = (value: Rational): boolean => value.numerator <= 0n

const isBeyondOne = (value: Rational): boolean => value.numerator ** 2n > value.denominator ** 2n

/** Where functions that are not defined everywhere have no value. */
const UNDEFINED_AT: Readonly<Partial<Record<Call['name'], (value: Rational) => boolean>>> = {
  sqrt: value => value.numerator < 0n,
  ln: isNotPositive,
  log10: isNotPositive,
  log2: isNotPositive,
  asin: isBeyondOne,
  acos: isBeyondOne,
  acosh: value => value.numerator < value.denominator,
  atanh: value => value.numerator ** 2n >= value.denominator ** 2n,
}

/** A built-in function of its arguments; `sqrt(-1)` and `ln(0)` are slips. */
export const callAt = (
  reader: Reader,
  name: Call['name'],
  args: readonly Expression[],
  span: Span,
): Expression => {
  const [argument] = args
  const isUndefinedAt = UNDEFINED_AT[name]
  const value = isUndefinedAt && argument ? constantValue(argument) : null
  if (value !== null && isUndefinedAt?.(value)) return fail(reader, 'not-a-real-number', span)
  return Object.freeze({ kind: 'call', name, args: Object.freeze(args), span })
}
