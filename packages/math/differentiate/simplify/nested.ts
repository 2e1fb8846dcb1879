import { divide, multiply, num } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { costOf } from './cost'
import { type Counted, counted, withCount } from './counted'
import { type Term, termOf } from './gather'
import { keyOf } from './key'
import { isNonZero } from './signs'
import { simplifySum } from './sum'
import { expressionOf } from './term'
import { isTotal } from './total'

type Sum = Extract<Expression, { kind: 'add' }>

const COMMON_MAX = 10n ** 12n
/** Larger fractions are left as they are, and so are those that would grow by more than this. */
const COST_MAX = 200
const GROWTH_MAX = 2

/** The greatest common divisor, for numbers that are not negative. */
export const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** The least common denominator of the numbers in front of the terms; decimals have none. */
const numberBelow = (terms: readonly Term[]): bigint =>
  terms.reduce((common, { coefficient, wantsDecimal }) => {
    const { denominator } = coefficient
    return wantsDecimal ? common : (common / gcd(common, denominator)) * denominator
  }, 1n)

/** The factors under the lines of all terms, each as often as in the term that has it most often. */
const factorsBelow = (terms: readonly Term[]): readonly Expression[] => {
  const most = new Map<string, Counted>()
  for (const factor of terms.flatMap(term => term.below)) {
    const { base, count } = counted(factor)
    const before = most.get(keyOf(base))
    if (!before || before.count < count) most.set(keyOf(base), { base, count })
  }
  return [...most.values()].map(withCount)
}

/** Fractions and products open when they are multiplied: they would not cancel as they stand. */
const isOpening = (factor: Expression): boolean => {
  const { kind } = counted(factor).base
  return kind === 'divide' || kind === 'multiply' || kind === 'negate'
}

/** A sum that holds fractions, as one fraction `top / bottom`; null for any other. */
export const asFraction = (sum: Sum): { top: Expression; bottom: Expression } | null => {
  const terms = sum.terms.map(term => termOf(term, simplifySum))
  const common = numberBelow(terms)
  const factors = factorsBelow(terms)
  if (common > COMMON_MAX || (common === 1n && factors.length === 0)) return null
  if (factors.some(isOpening)) return null
  const bottom = common === 1n ? multiply(...factors) : multiply(num(common), ...factors)
  const known = new Set(factors.map(factor => keyOf(counted(factor).base)))
  const parts = sum.terms.map(term =>
    expressionOf(termOf(multiply(term, bottom), simplifySum, known)),
  )
  return { top: simplifySum(parts), bottom }
}

const asSum = (factor: Expression): { sum: Sum; count: number } | null => {
  const { base, count } = counted(factor)
  return base.kind === 'add' ? { sum: base, count } : null
}

/** Whether the fraction may be turned: under a line its denominator must never be 0. */
const isSafeBelow = (bottom: Expression): boolean => isTotal(bottom) && isNonZero(bottom)

/**
 * A fraction without fractions in the sums above and below its line: `(1/z - ln z)/e^z` becomes
 * `(1 - z ln z)/(z e^z)`. Value and domain are kept.
 */
export const withoutNested = (fraction: Expression): Expression => {
  if (fraction.kind !== 'divide' || costOf(fraction) > COST_MAX) return fraction
  const { coefficient, wantsDecimal, above, below } = termOf(fraction, simplifySum)
  const [top, bottom]: [Expression[], Expression[]] = [[], []]
  let changed = false
  const put = (factor: Expression, [over, under]: [Expression[], Expression[]], safe: boolean) => {
    const nested = asSum(factor)
    const one = nested && asFraction(nested.sum)
    if (!nested || !one || (safe && !isSafeBelow(one.bottom))) return over.push(factor)
    changed = true
    under.push(withCount({ base: one.bottom, count: nested.count }))
    return over.push(withCount({ base: one.top, count: nested.count }))
  }
  for (const factor of above) put(factor, [top, bottom], false)
  for (const factor of below) put(factor, [bottom, top], true)
  if (!changed) return fraction
  const number = expressionOf({ coefficient, wantsDecimal, above: [], below: [] })
  const whole = divide(multiply(number, ...top), multiply(...bottom))
  const result = expressionOf(termOf(whole, simplifySum))
  return costOf(result) <= GROWTH_MAX * costOf(fraction) ? result : fraction
}
