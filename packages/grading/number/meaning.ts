import { decide, type Expression, evaluate } from '@slopewise/math'
import { findTypedDecimal, isCutOffOf, isRoundingOf } from './decimal'

/** An answer to a `number` exercise that could be read. */
export type GivenNumber = {
  readonly expression: Expression
  /** As typed, for its digits. */
  readonly text: string
  /** As it is quoted back. */
  readonly shown: string
}

/** A rounding with fewer digits than this fits too many numbers to recognise one by it. */
export const DIGITS_ROUNDED_MIN = 2
/** Digits cut off instead of rounded are recognised only where there are this many. */
const DIGITS_CUT_OFF_MIN = 3

/** Whether an answer is decided to be `value`; "undefined" is only itself. */
export const isExactly = ({ expression }: GivenNumber, value: Expression): boolean =>
  expression.kind === 'undefined' || value.kind === 'undefined'
    ? expression.kind === value.kind
    : decide(expression, value).verdict === 'equal'

/**
 * Whether an answer stands for `value`: decided, or typed in digits and `value` rounded to as many
 * (or cut off after them), at least `digitsMin`. So `0.731` is recognised as $\sigma(1)$.
 */
export const isMeaning = (
  given: GivenNumber,
  value: Expression,
  digitsMin: number = DIGITS_ROUNDED_MIN,
): boolean => {
  if (isExactly(given, value)) return true
  const decimal = findTypedDecimal(given.expression, given.text)
  if (decimal === null || decimal.digits < digitsMin) return false
  const [typed, exact] = [evaluate(given.expression, {}), evaluate(value, {})]
  if (isRoundingOf(decimal, typed, exact)) return true
  return decimal.digits >= DIGITS_CUT_OFF_MIN && isCutOffOf(decimal, typed, exact)
}
