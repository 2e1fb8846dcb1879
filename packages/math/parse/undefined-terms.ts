import type { Rational } from '../number/rational'
import type { Expression, FunctionName } from '../tree/expression'
import { constantValue } from './constant-value'

/** Why a term of plain numbers has no value. */
export type NoValue = 'division-by-zero' | 'not-a-real-number'

/** Why there is no value where this is the denominator: it is exactly 0; null where it may be fine. */
export const findZeroDivision = (denominator: Expression): NoValue | null =>
  constantValue(denominator)?.numerator === 0n ? 'division-by-zero' : null

/** Why `base ^ exponent` has no value, as in `0^-1` and `(-1)^(1/2)`; null where it may have one. */
export const findUndefinedPower = (base: Expression, exponent: Expression): NoValue | null => {
  const exact = constantValue(exponent)
  const isRoot = exact !== null && exact.denominator % 2n === 0n
  const low = exact !== null && (isRoot || exact.numerator < 0n) ? constantValue(base) : null
  if (low?.numerator === 0n && (exact?.numerator ?? 0n) < 0n) return 'division-by-zero'
  return low !== null && isRoot && low.numerator < 0n ? 'not-a-real-number' : null
}

const isNotPositive = (value: Rational): boolean => value.numerator <= 0n

const isBeyondOne = (value: Rational): boolean => value.numerator ** 2n > value.denominator ** 2n

/** Where functions that are not defined everywhere have no value. */
const UNDEFINED_AT: Readonly<Partial<Record<FunctionName, (value: Rational) => boolean>>> = {
  sqrt: value => value.numerator < 0n,
  ln: isNotPositive,
  log10: isNotPositive,
  log2: isNotPositive,
  asin: isBeyondOne,
  acos: isBeyondOne,
  acosh: value => value.numerator < value.denominator,
  atanh: value => value.numerator ** 2n >= value.denominator ** 2n,
}

/** Why a function has no value at its first argument, as in `sqrt(-1)` and `ln(0)`; else null. */
export const findUndefinedCall = (
  name: FunctionName,
  argument: Expression | undefined,
): NoValue | null => {
  const isUndefinedAt = UNDEFINED_AT[name]
  const value = isUndefinedAt && argument ? constantValue(argument) : null
  return value !== null && isUndefinedAt?.(value) ? 'not-a-real-number' : null
}
