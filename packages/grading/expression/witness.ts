import type { AnswerWitness } from '@slopewise/lesson'
import {
  type Expression,
  evaluate,
  formatNumber,
  simplify,
  toText,
  type Witness,
} from '@slopewise/math'

const DIGITS_SHOWN = 4
const APPROXIMATELY = '≈ '
/** A longer exact value says less than four digits of it. */
const EXACT_LENGTH_MAX = 16

/** A value as a learner can compare it: exact where that is short, else four digits. */
export const valueText = ({ exact, approx }: Witness['left']): string => {
  const text = exact === null ? null : toText(exact)
  if (text !== null && (text.length <= EXACT_LENGTH_MAX || approx === null)) return text
  if (approx === null || Number.isNaN(approx)) return 'undefined'
  return `${APPROXIMATELY}${formatNumber(approx, { significantDigits: DIGITS_SHOWN })}`
}

/** A value's text inside a sentence: `about 0.1966` for `≈ 0.1966`. */
export const inWords = (text: string): string => text.replace(APPROXIMATELY, 'about ')

/** A point as texts: `{ z: "ln(2)" }`. */
export const pointTexts = (
  point: Readonly<Record<string, Expression>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(point).map(([name, value]) => [name, toText(value)]))

/** A point in words: `z = ln(2)`; several variables with commas. */
export const pointInWords = (point: Readonly<Record<string, Expression>>): string =>
  Object.entries(pointTexts(point))
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')

/** A witness of a difference, the answer on its left, as texts for the learner. */
export const answerWitness = ({ at, left, right }: Witness): AnswerWitness => ({
  at: pointTexts(at),
  yours: valueText(left),
  expected: valueText(right),
})

/** The value of an expression without variables, exact where it is one number. */
export const closedValueText = (expression: Expression): string => {
  const exact = simplify(expression)
  const approx = evaluate(expression, {})
  return valueText({ exact: exact.kind === 'number' ? exact : null, approx })
}
