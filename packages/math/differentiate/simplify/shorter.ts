import { add, divide, multiply } from '../../tree/build'
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

/** Larger sums are left as they are. */
const COST_MAX = 120
const TERMS_MAX = 48
/** Longer sums are not written out, not even to compare them. */
const PRODUCTS_MAX = 96
const EXPONENT_MAX = 4

const countIn = (factors: readonly Expression[], key: string): number =>
  factors.map(counted).find(({ base }) => keyOf(base) === key)?.count ?? 0

/** The factors that all lists have. */
const commonFactors = (lists: readonly (readonly Expression[])[]): readonly Counted[] => {
  const [first = [], ...others] = lists
  return first.map(counted).flatMap(({ base, count }) => {
    const key = keyOf(base)
    const shared = Math.min(count, ...others.map(list => countIn(list, key)))
    return shared > 0 ? [{ base, count: shared }] : []
  })
}

const without = (factors: readonly Expression[], common: readonly Counted[]) =>
  factors.flatMap(factor => {
    const { base, count } = counted(factor)
    const taken = common.find(one => keyOf(one.base) === keyOf(base))?.count ?? 0
    return count > taken ? [withCount({ base, count: count - taken })] : []
  })

const isPlain = ({ base }: Counted): boolean => base.kind === 'variable'

/** The sum with what all terms share taken out: `σ (1 - σ) (1 - 2σ)`; polynomials stay as they are. */
const factored = (terms: readonly Term[]): Expression | null => {
  const above = commonFactors(terms.map(term => term.above))
  const below = commonFactors(terms.map(term => term.below))
  if (below.length === 0 && above.every(isPlain)) return null
  const rest = terms.map(term =>
    expressionOf({
      ...term,
      above: without(term.above, above),
      below: without(term.below, below),
    }),
  )
  const sum = simplifySum(rest)
  const inner = sum.kind === 'add' ? shorterSum(sum) : sum
  const top = multiply(...above.map(withCount), inner)
  const whole = below.length === 0 ? top : divide(top, multiply(...below.map(withCount)))
  return expressionOf(termOf(whole, simplifySum))
}

/** The factors of a term with powers of sums written out. */
const openFactors = (factors: readonly Expression[]): readonly Expression[] =>
  factors.flatMap(factor => {
    const { base, count } = counted(factor)
    const isOpen = base.kind === 'add' && count <= EXPONENT_MAX
    return isOpen ? Array.from({ length: count }, () => base) : [factor]
  })

/** The products of which a term consists when its sums are multiplied out; null for too many. */
const distributed = (term: Term): readonly Expression[] | null => {
  const bottom = term.below
  if (!bottom.every(factor => isTotal(factor) && isNonZero(factor))) return null
  const start = expressionOf({ ...term, above: [] })
  let products: readonly Expression[] = [start]
  for (const factor of openFactors(term.above)) {
    const parts = factor.kind === 'add' ? factor.terms : [factor]
    products = products.flatMap(product => parts.map(part => multiply(product, part)))
    if (products.length > TERMS_MAX) return null
  }
  return products
}

const allDistributed = (terms: readonly Term[]): readonly Expression[] | null => {
  const products: Expression[] = []
  for (const term of terms) {
    const parts = term.above.every(isTotal) ? distributed(term) : null
    if (parts === null || products.length + parts.length > PRODUCTS_MAX) return null
    products.push(...parts)
  }
  return products
}

const together = (products: readonly Expression[]): Expression =>
  simplifySum(products.map(one => expressionOf(termOf(one, simplifySum))))

/**
 * The sum of the terms with all products of sums written out and like terms together; null where
 * that could widen the domain, or where there are too many.
 */
export const multipliedOut = (terms: readonly Expression[]): Expression | null => {
  const products = allDistributed(terms.map(term => termOf(term, simplifySum)))
  return products && together(products)
}

/** The same for a sum that gets shorter; null where nothing comes together. */
const expanded = (terms: readonly Term[]): Expression | null => {
  const hasSums = terms.some(({ above }) => above.some(one => counted(one).base.kind === 'add'))
  const products = hasSums ? allDistributed(terms) : null
  const sum = products && together(products)
  return sum?.kind === 'add' && sum.terms.length >= (products?.length ?? 0) ? null : sum
}

/**
 * A simplified sum as it reads shortest: as it is, with common factors taken out, or multiplied
 * out. Value and domain are kept; it is changed only where the result is shorter.
 */
export const shorterSum = (sum: Sum): Expression => {
  if (costOf(sum) > COST_MAX || sum.terms.length > TERMS_MAX) return sum
  const terms = sum.terms.map(term => termOf(term, simplifySum))
  const candidates = [expanded(terms), factored(terms)].filter(one => one !== null)
  const best = candidates.reduce<Expression>(
    (shortest, one) => (costOf(one) < costOf(shortest) ? one : shortest),
    sum,
  )
  return best.kind === 'add' && best !== sum ? add(...best.terms) : best
}

/**
 * A fraction with what all terms of its numerator share with the denominator cancelled, as far as
 * the domain allows: `(z - z ln z)/z^3` is `(1 - ln z)/z^2`.
 */
export const cancelShared = (fraction: Expression): Expression => {
  if (fraction.kind !== 'divide' || fraction.numerator.kind !== 'add') return fraction
  const { numerator, denominator } = fraction
  if (numerator.terms.length > TERMS_MAX) return fraction
  const terms = numerator.terms.map(term => termOf(term, simplifySum))
  const below = termOf(denominator, simplifySum).above
  const shared = commonFactors([...terms.map(({ above }) => above), below])
  if (shared.length === 0) return fraction
  const rest = terms.map(term => expressionOf({ ...term, above: without(term.above, shared) }))
  const top = multiply(...shared.map(withCount), simplifySum(rest))
  const whole = expressionOf(termOf(divide(top, denominator), simplifySum))
  return costOf(whole) < costOf(fraction) ? whole : fraction
}
