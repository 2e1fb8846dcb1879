import type { Issue } from '@slopewise/lesson'
import { formatNumber, toText } from '@slopewise/math'
import type { TermRelation } from '../terms/term'
import type { Counterexample } from './judgement'

const DIGITS = 4
const DIGITS_MAX = 14

const show = (value: number | null, significantDigits: number): string => {
  if (value === null || Number.isNaN(value)) return 'undefined'
  if (!Number.isFinite(value)) return value > 0 ? 'infinite' : 'minus infinite'
  return Number.isInteger(value) && Math.abs(value) < 1e9
    ? String(value).replace('-', '−')
    : formatNumber(value, { significantDigits })
}

/** Two values with as many digits as tell them apart, four at least. */
export const showApart = (left: number | null, right: number | null): readonly [string, string] => {
  for (let digits = DIGITS; digits < DIGITS_MAX; digits += 2) {
    const [a, b] = [show(left, digits), show(right, digits)]
    if (a !== b) return [a, b]
  }
  return [show(left, DIGITS_MAX), show(right, DIGITS_MAX)]
}

/** `z = 1, w = 2`. */
export const showPoint = ({ at }: Pick<Counterexample, 'at'>): string =>
  Object.entries(at)
    .map(([name, value]) => `${name} = ${toText(value).replace('-', '−')}`)
    .join(', ')

const FAULTS: Readonly<Record<TermRelation, string>> = {
  '=': 'the two sides are not equal',
  '≈': 'the two sides are not close',
  '<': 'the left side is not less than the right',
  '≤': 'the left side is greater than the right',
  '>': 'the left side is not greater than the right',
  '≥': 'the left side is less than the right',
  '≠': 'the two sides are equal',
}

/** The values at a point in words: "at z = 1 the left side is 0.1966, the right side 0.7311". */
export const witnessWords = (counterexample: Counterexample): string => {
  const [left, right] = showApart(counterexample.left, counterexample.right)
  const point = showPoint(counterexample)
  const where = point === '' ? '' : `at ${point} `
  return `${where}the left side is ${left}, the right side ${right}`
}

/** Where a case is missing, in words. */
export const lackingWords = (where: string): string =>
  `for ${where.replace('-', '−')} one side has no value, and the other has.`

/** Why a claim is false, in words. */
export const faultWords = (
  relation: TermRelation,
  counterexample: Counterexample | null,
): string => {
  const fault = FAULTS[relation]
  if (counterexample === null) return `${fault}.`
  if (counterexample.isRounded)
    return `the digits shown are not right: ${witnessWords(counterexample)}.`
  return `${fault}: ${witnessWords(counterexample)}.`
}

/** A counterexample as data for programs; undefined where it is not in the formula's own letters. */
export const witnessOf = (counterexample: Counterexample | null): Issue['witness'] => {
  if (counterexample === null) return undefined
  const { at, left, right } = counterexample
  const point = Object.entries(at).map(([name, value]) => [name, toText(value)])
  return { at: Object.fromEntries(point), left, right }
}
