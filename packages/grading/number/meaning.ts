import { decide, type Expression, evaluate } from '@slopewise/math'
import { findTypedDecimal, isCutOffOf, isRoundingOf, type TypedDecimal } from './decimal'

/** An answer to a `number` exercise that could be read. */
export type GivenNumber = {
  readonly expression: Expression
  /** As it is quoted back. */
  readonly shown: string
  /** As a double; NaN for "undefined". */
  readonly value: number
  /** Its digits, where it is typed in digits. */
  readonly decimal: TypedDecimal | null
}

/** An answer with what is needed of it more than once. `text` is as typed. */
export const givenNumber = (expression: Expression, text: string, shown: string): GivenNumber => ({
  expression,
  shown,
  value: evaluate(expression, {}),
  decimal: findTypedDecimal(expression, text),
})

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
 * Whether an answer is typed in digits, at least `digitsMin`, and `exact` rounded to as many or cut
 * off after them: `0.731` and `0.73105` both stand for $\sigma(1)$.
 */
export const isRounded = (
  { decimal, value }: GivenNumber,
  exact: number,
  digitsMin: number,
): boolean => {
  if (decimal === null || decimal.digits < digitsMin) return false
  if (isRoundingOf(decimal, value, exact)) return true
  return decimal.digits >= DIGITS_CUT_OFF_MIN && isCutOffOf(decimal, value, exact)
}

/** Whether an answer stands for `value`: decided to be it, or it in at least two digits. */
export const isMeaning = (given: GivenNumber, value: Expression): boolean =>
  isExactly(given, value) || isRounded(given, evaluate(value, {}), DIGITS_ROUNDED_MIN)
