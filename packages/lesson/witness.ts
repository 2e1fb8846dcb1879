import {
  type Expression,
  evaluate,
  formatNumber,
  simplify,
  substitute,
  subtract,
  toText,
  type ValueAt,
  type Witness,
} from '@slopewise/math'
import type { AnswerWitness } from './verdict'

/** Digits of an inexact value: more only where the two sides would look the same. */
const DIGITS_SHOWN = [4, 8, 12, 16] as const
/** A longer exact value says less than four digits of it. */
const EXACT_LENGTH_MAX = 12
const APPROXIMATELY = '≈ '

/** A value as a learner can compare it: exact where that is short, else some digits. */
const valueText = (value: ValueAt, significantDigits: number): string => {
  const { exact, approx } = value
  const text = exact === null ? null : toText(exact)
  if (text !== null && (text.length <= EXACT_LENGTH_MAX || approx === null)) return text
  if (approx === null || Number.isNaN(approx)) return 'undefined'
  if (value.text !== undefined && Math.abs(approx) < 1) return `${APPROXIMATELY}${value.text}`
  if (!Number.isFinite(approx)) return approx > 0 ? 'a huge number' : 'a huge negative number'
  return `${APPROXIMATELY}${formatNumber(approx, { significantDigits })}`
}

/** A value's text inside a sentence: `about 0.1966` for `≈ 0.1966`. */
export const inWords = (text: string): string => text.replace(APPROXIMATELY, 'about ')

/** A point as texts: `{ z: "ln(2)" }`. */
const pointTexts = (
  point: Readonly<Record<string, Expression>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(point).map(([name, value]) => [name, toText(value)]))

/** A point in words: `z = ln(2)`; several variables with commas. */
export const pointInWords = (point: Readonly<Record<string, Expression>>): string =>
  Object.entries(pointTexts(point))
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')

/** Whether so many digits of two values are the same, also where one is exact. */
const looksSame = (x: ValueAt, y: ValueAt, significantDigits: number): boolean => {
  if (x.approx === null || y.approx === null || x.text !== y.text) return false
  const [p, q] = [x, y].map(({ approx }) => formatNumber(approx ?? 0, { significantDigits }))
  return p === q
}

/** A difference shown to a learner; `offBy` where no digits of the two values tell them apart. */
export type ShownWitness = { readonly witness: AnswerWitness; readonly offBy: string | null }

/** What the answer has more than the key at the witness, in two digits with its sign. */
const differenceText = (answer: Expression, key: Expression, { at }: Witness): string => {
  const difference = evaluate(substitute(subtract(answer, key), at), {})
  const size = formatNumber(Math.abs(difference), { significantDigits: 2 })
  return `${difference < 0 ? '− ' : '+ '}${size}`
}

/**
 * A witness of a difference, the answer on its left, as texts for the learner: with as few digits
 * as tell the two sides apart, or else the expected value and how far the answer is from it.
 */
export const showWitness = (
  answer: Expression,
  key: Expression,
  witness: Witness,
): ShownWitness => {
  const at = pointTexts(witness.at)
  for (const digits of DIGITS_SHOWN) {
    const [yours, expected] = [valueText(witness.left, digits), valueText(witness.right, digits)]
    const isTold = yours !== expected && !looksSame(witness.left, witness.right, digits)
    if (isTold) return { witness: { at, yours, expected }, offBy: null }
  }
  const expected = valueText(witness.right, DIGITS_SHOWN[0])
  const offBy = differenceText(answer, key, witness)
  return { witness: { at, yours: `${expected} ${offBy}`, expected }, offBy: offBy.slice(2) }
}

/** The value of an expression without variables, exact where it is one number. */
export const closedValueText = (expression: Expression): string => {
  const exact = simplify(expression)
  const approx = evaluate(expression, {})
  return valueText({ exact: exact.kind === 'number' ? exact : null, approx }, DIGITS_SHOWN[0])
}
