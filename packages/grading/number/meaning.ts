import {
  decide,
  digitsOf,
  type Expression,
  evaluate,
  findTypedNumber,
  isCutOffOf,
  isRoundingOf,
  type TypedDigits,
} from '@slopewise/math'
import { areSurelyApart, sampleOf } from '../misconceptions/same-answer'

/** An answer to a `number` exercise that could be read. */
export type GivenNumber = {
  readonly expression: Expression
  /** As typed. */
  readonly text: string
  /** As it is quoted back. */
  readonly shown: string
  /** As a double, to tell at once that it is not some other number; NaN for "undefined". */
  readonly value: number
  /** Its digits, where it is typed in digits. */
  readonly decimal: TypedDigits | null
}

/** An answer with what is needed of it more than once. `text` is as typed. */
export const givenNumber = (expression: Expression, text: string, shown: string): GivenNumber => ({
  expression,
  text,
  shown,
  value: evaluate(expression, {}),
  decimal: digitsOf(findTypedNumber({ expression, text })),
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

/** With two digits or more, a rounding is within this of what was rounded, relative to it. */
const ROUNDING_FAR = 0.2

/** Whether an answer is surely no rounding of a number: only used to skip a comparison. */
const isFar = (given: number, exact: number): boolean =>
  Math.abs(given - exact) > ROUNDING_FAR * Math.max(Math.abs(given), Math.abs(exact))

/**
 * Whether an answer is typed in digits, at least `digitsMin ≥ 2`, and `exact` rounded to as many
 * or cut off after them: `0.731` and `0.73105` both stand for $\sigma(1)$. `approximate` is its
 * double.
 */
export const isRounded = (
  { decimal, value }: GivenNumber,
  exact: Expression,
  approximate: number,
  digitsMin: number,
): boolean => {
  if (decimal === null || decimal.digits < digitsMin || isFar(value, approximate)) return false
  if (isRoundingOf(decimal, exact)) return true
  return decimal.digits >= DIGITS_CUT_OFF_MIN && isCutOffOf(decimal, exact)
}

/** Whether an answer stands for `value`: decided to be it, or it in at least two digits. */
export const isMeaning = (given: GivenNumber, value: Expression): boolean => {
  const sample = sampleOf(value)
  if (!areSurelyApart(given.value, sample) && isExactly(given, value)) return true
  return isRounded(given, value, sample, DIGITS_ROUNDED_MIN)
}
