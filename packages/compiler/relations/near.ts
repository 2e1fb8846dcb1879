import {
  addRationals,
  divideRationals,
  type Expression,
  evaluate,
  freeVariables,
  negateRational,
  type Rational,
  rational,
} from '@slopewise/math'
import { numberTermsOf, replaceNumbers } from '../terms/numbers'
import type { Term } from '../terms/term'
import { partsOf } from './instances'

/** `\approx` holds within these, whichever is larger: LANGUAGE, "Formulas". */
const ABSOLUTE = 5e-4
const RELATIVE = 5e-3
/** Values are right to 12 digits. */
const SLACK = 1e-11

type Range = { readonly low: number; readonly high: number; readonly value: number }

/** How a side is worked out; a side that is no number gives NaN. */
export type ValueOf = (term: Term) => Expression

const TWO = rational(2)

const COMPUTED: ReadonlySet<Term['kind']> = new Set([
  'symbol',
  'call',
  'function',
  'derivative',
  'limit',
  'at',
])

const closedValue = (expression: Expression): number =>
  freeVariables(expression).size > 0 ? Number.NaN : evaluate(expression, {})

/**
 * The values that a side may have been rounded from: every decimal half a unit of its last place
 * either way, or cut off there.
 */
const rangeOf = (term: Term, lowered: ValueOf): Range => {
  // Beside letters and functions a decimal is a number that is put in: it is exact.
  const isComputed = partsOf(term).some(({ kind }) => COMPUTED.has(kind))
  const value = closedValue(lowered(term))
  let [low, high] = [value, value]
  if (term.kind === 'plain' && term.digits !== null && value !== 0) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - term.digits)
    return { low: value - unit / 2, high: value + unit / 2, value }
  }
  for (const [index, { value: number, shown }] of numberTermsOf(term).entries()) {
    if (shown === null || isComputed) continue
    const ends: Rational[] = [
      addRationals(number, negateRational(divideRationals(shown, TWO))),
      addRationals(number, shown),
    ]
    for (const end of ends) {
      const moved = closedValue(lowered(replaceNumbers(term, index, end))) - value
      if (moved < 0) low += moved
      else high += moved
    }
  }
  return { low, high, value }
}

/** Whether two sides agree as far as their digits are shown. */
export type Nearness =
  | { readonly kind: 'near' }
  | {
      readonly kind: 'far'
      readonly left: number
      readonly right: number
      readonly digits: boolean
    }
  | { readonly kind: 'no-numbers' }

/**
 * Compares two sides of `\approx`: within the tolerance, and by the digits shown where there are any.
 * A tolerance of the author's own takes the place of both.
 */
export const compareNear = (
  left: Term,
  right: Term,
  lowered: ValueOf,
  tolerance: number | null,
): Nearness => {
  const [a, b] = [rangeOf(left, lowered), rangeOf(right, lowered)]
  if ([left, right].some(side => freeVariables(lowered(side)).size > 0))
    return { kind: 'no-numbers' }
  if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) {
    return { kind: 'far', left: a.value, right: b.value, digits: false }
  }
  const distance = Math.abs(a.value - b.value)
  const size = Math.max(Math.abs(a.value), Math.abs(b.value))
  const allowed = tolerance ?? Math.max(ABSOLUTE, RELATIVE * size)
  const slack = SLACK * size
  if (distance > allowed + slack)
    return { kind: 'far', left: a.value, right: b.value, digits: false }
  const hasDigits = a.low !== a.high || b.low !== b.high
  const isApart = a.high < b.low - slack || b.high < a.low - slack
  if (tolerance === null && hasDigits && isApart) {
    return { kind: 'far', left: a.value, right: b.value, digits: true }
  }
  return { kind: 'near' }
}
