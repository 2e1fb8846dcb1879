import { multiply, negate, num } from '../tree/build'
import type { Expression } from '../tree/expression'
import { decimalText } from './decimal-text'
import { isNear, type NumberRule } from './number-rule'
import { infinityOf, isDefinedNumber, orderNumbers } from './order'
import { compareRationals } from './rational'
import type { TypedNumber } from './read-number'
import { powerOfTen, scientificExponent } from './rounding'
import {
  digitsOf,
  findTypedNumber,
  isCutOffOf,
  isRoundingOf,
  type TypedExpression,
} from './typed-decimal'

/**
 * What digits an answer needs: significant ones, some after the point, or only the exact value
 * will do.
 */
export type DigitsNeeded =
  | { readonly kind: 'digits'; readonly digits: number }
  | { readonly kind: 'decimals'; readonly decimals: number }
  | { readonly kind: 'exact' }

/** How an answer meets its key, or why it is to be looked at no further. */
export type NumberMatch =
  | { readonly outcome: 'equal' }
  | { readonly outcome: 'within-tolerance' }
  /** The key rounded to its last typed digit, or with what follows cut off, and too few digits. */
  | {
      readonly outcome: 'rounded-too-much'
      readonly how: 'rounded' | 'cut-off'
      /** Digits typed that are surely meant: 1 for `0.2`. */
      readonly given: number
      readonly needed: DigitsNeeded
    }
  /** Of infinities: for finite numbers `compareNumber` tells. */
  | { readonly outcome: 'sign-wrong' }
  /** The key has no value, and the answer has. */
  | { readonly outcome: 'undefined-expected' }
  /** The key is a number (or infinite), and the answer has no value. */
  | { readonly outcome: 'value-expected' }
  | { readonly outcome: 'infinity-expected' }
  | { readonly outcome: 'finite-expected' }
  | { readonly outcome: 'undecided' }

/** How an answer stands to its key. */
export type NumberComparison =
  | NumberMatch
  /** Right digits (two or more, or with an exponent or percent sign), and `10^by` times the key. */
  | { readonly outcome: 'exponent-wrong'; readonly by: number }
  /** Both as decimals, with as many digits as tell them apart; null where none of 40 do. */
  | { readonly outcome: 'different'; readonly typed: string | null; readonly key: string | null }

/**
 * Digits after the first for which half a unit of the last is within `size`: by exact comparison.
 */
const digitsWithin = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) => {
  let digits = 0
  while (digits < 400 && denominator > 2n * numerator * 10n ** BigInt(digits)) digits += 1
  return digits
}

/**
 * How many digits make a rounded key right under a rule: 3 significant ones for 5e-3 relative.
 *
 * @example
 * digitsNeeded({ kind: 'relative', within: rational(1, 200) }) // => { kind: 'digits', digits: 3 }
 */
export const digitsNeeded = (rule: NumberRule): DigitsNeeded => {
  switch (rule.kind) {
    case 'exact':
    case 'digits':
    case 'decimals':
      return rule
    case 'relative':
      return { kind: 'digits', digits: 1 + digitsWithin(rule.within) }
    case 'absolute':
      return { kind: 'decimals', decimals: digitsWithin(rule.within) }
    default:
      return rule satisfies never
  }
}

/** Whether an answer in digits has fewer of them than a rule for digits asks; zeros count here. */
const hasTooFewDigits = (typed: TypedNumber | null, rule: NumberRule): boolean => {
  if (typed === null || typed.lastPlace === null || typed.significantDigits === null) return false
  if (rule.kind === 'digits') return typed.significantDigits < rule.digits
  if (rule.kind !== 'decimals') return false
  return compareRationals(typed.lastPlace, powerOfTen(-rule.decimals)) > 0
}

const CUT_OFF_DIGITS_MIN = 2

const findRounding = (
  typed: TypedNumber | null,
  key: Expression,
  rule: NumberRule,
): NumberMatch | null => {
  const digits = digitsOf(typed)
  if (digits === null) return null
  const isRounding = isRoundingOf(digits, key)
  if (!isRounding && !(digits.digits >= CUT_OFF_DIGITS_MIN && isCutOffOf(digits, key))) return null
  const how = isRounding ? 'rounded' : 'cut-off'
  return { outcome: 'rounded-too-much', how, given: digits.digits, needed: digitsNeeded(rule) }
}

const EXPONENT_DIFFERENCE_MAX = 400
const OWN_DIGITS_MIN = 2

/** Whether digits are recognised in another place: `10` for 1 says nothing of how it came about. */
const hasOwnDigits = (typed: TypedNumber | null): boolean => {
  if (typed?.notation === 'scientific' || typed?.notation === 'percent') return true
  return (digitsOf(typed)?.digits ?? 0) >= OWN_DIGITS_MIN
}

/** The power of ten that an answer in digits is off by; null where it is another number. */
const findExponentError = (
  value: Expression,
  key: Expression,
  rule: NumberRule,
): NumberComparison | null => {
  const [own, asked] = [scientificExponent(value), scientificExponent(key)]
  if (own === null || asked === null) return null
  for (const by of [own - asked, own - asked + 1, own - asked - 1]) {
    if (by === 0 || Math.abs(by) > EXPONENT_DIFFERENCE_MAX) continue
    const moved = multiply(value, num(powerOfTen(-by)))
    if (isNear(moved, key, rule) === true) return { outcome: 'exponent-wrong', by }
  }
  return null
}

/** Whether an answer that is not 0 is right with the other sign. */
const isOpposite = (value: Expression, key: Expression, rule: NumberRule): boolean =>
  orderNumbers(value, num(0)) !== 0 && isNear(negate(value), key, rule) === true

const DIGITS_SHOWN: readonly number[] = [4, 8, 12, 16, 24, 40]

const showDifference = (value: Expression, key: Expression): NumberComparison => {
  for (const digits of DIGITS_SHOWN) {
    const [typed, asked] = [decimalText(value, digits), decimalText(key, digits)]
    if (typed !== asked) return { outcome: 'different', typed, key: asked }
  }
  return { outcome: 'different', typed: null, key: null }
}

const compareSpecial = (value: Expression, key: Expression): NumberMatch | null => {
  const [isValue, isKey] = [isDefinedNumber(value), isDefinedNumber(key)]
  const [own, asked] = [infinityOf(value), infinityOf(key)]
  if (isValue === false || isKey === false) {
    if (isValue === isKey) return { outcome: 'equal' }
    return { outcome: isKey === false ? 'undefined-expected' : 'value-expected' }
  }
  if (own === 0 && asked === 0) return null
  if (own === asked) return { outcome: 'equal' }
  if (own === 0) return { outcome: 'infinity-expected' }
  return { outcome: asked === 0 ? 'finite-expected' : 'sign-wrong' }
}

/**
 * What `compareNumber` tells, but null for any number that is another than the key: in what it differs
 * takes most of the time.
 *
 * @example
 * matchNumber({ expression: read('0.3'), text: '0.3' }, read('3/4'), { kind: 'exact' }) // => null
 */
export const matchNumber = (
  answer: TypedExpression,
  key: Expression,
  rule: NumberRule,
): NumberMatch | null => {
  const { expression: value } = answer
  const special = compareSpecial(value, key)
  if (special !== null) return special
  const order = orderNumbers(value, key)
  if (order === 0) return { outcome: 'equal' }
  const typed = findTypedNumber(answer)
  if (hasTooFewDigits(typed, rule)) {
    const rounding = findRounding(typed, key, rule)
    if (rounding !== null) return rounding
  }
  const near = isNear(value, key, rule)
  if (near === true && !hasTooFewDigits(typed, rule)) return { outcome: 'within-tolerance' }
  if (near === null || order === null) return { outcome: 'undecided' }
  return findRounding(typed, key, rule)
}

/**
 * Compares a typed number with an exact key: equal is decided, every distance is proved by exact
 * fractions or enclosures, never by doubles. In this order: equal; near enough; the key rounded
 * too far; the other sign; another power of ten; different. Neither side has names in it.
 * "undefined" and the infinities are equal to themselves only.
 *
 * @example
 * compareNumber({ expression: read('64%'), text: '64%' }, read('16/25'), { kind: 'exact' })
 * // => { outcome: 'equal' }
 */
export const compareNumber = (
  answer: TypedExpression,
  key: Expression,
  rule: NumberRule,
): NumberComparison => {
  const { expression: value } = answer
  return (
    matchNumber(answer, key, rule) ??
    (isOpposite(value, key, rule) ? { outcome: 'sign-wrong' } : null) ??
    (hasOwnDigits(findTypedNumber(answer)) ? findExponentError(value, key, rule) : null) ??
    showDifference(value, key)
  )
}
