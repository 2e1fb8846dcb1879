import {
  add,
  divide,
  type Expression,
  equalTrees,
  multiply,
  negate,
  num,
  power,
  productOf,
  sumOf,
} from '@slopewise/math'
import type { Mistaken } from './mistake'

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

const termsOf = (expression: Expression): readonly Expression[] =>
  expression.kind === 'add' ? expression.terms : [expression]

const factorsOf = (expression: Expression): readonly Expression[] =>
  expression.kind === 'multiply' ? expression.factors : [expression]

const without = <Item>(list: readonly Item[], index: number): Item[] =>
  list.filter((_, at) => at !== index)

const replaced = <Item>(list: readonly Item[], index: number, item: Item): Item[] =>
  list.map((one, at) => (at === index ? item : one))

const isNumber = (expression: Expression): boolean =>
  expression.kind === 'number' ||
  (expression.kind === 'negate' && expression.operand.kind === 'number')

const isOne = (expression: Expression): boolean =>
  expression.kind === 'number' && equalTrees(expression, num(1))

const ofPower = (of: Of<'power'>): Mistaken[] => {
  const { base, exponent } = of
  const found: Mistaken[] = []
  if (base.kind === 'add' && isNumber(exponent)) {
    const value = sumOf(base.terms.map(term => power(term, exponent)))
    found.push({ id: exponent.kind === 'number' ? 'square-of-sum' : 'power-of-sum', of, value })
  }
  if (base.kind === 'power') {
    const value = power(base.base, add(base.exponent, exponent))
    found.push({ id: 'exponent-rule', of, value })
  }
  if (exponent.kind === 'add') {
    const value = sumOf(exponent.terms.map(term => power(base, term)))
    found.push({ id: 'exponent-sum', of, value })
  }
  if (isNumber(exponent)) found.push({ id: 'exponent-lost', of, value: base })
  found.push({ id: 'exponent-sign', of, value: power(base, negate(exponent)) })
  return found
}

/** Two powers of one base, among factors or terms. */
const pairsOfPowers = (list: readonly Expression[]) =>
  list.flatMap((one, at) =>
    list.slice(at + 1).flatMap((other, ahead) => {
      if (one.kind !== 'power' || other.kind !== 'power') return []
      if (!equalTrees(one.base, other.base)) return []
      return [{ at, with: at + 1 + ahead, base: one.base, m: one.exponent, n: other.exponent }]
    }),
  )

const ofProduct = (of: Of<'multiply'>): Mistaken[] => {
  const { factors } = of
  const merged = pairsOfPowers(factors).map(
    (pair): Mistaken => ({
      id: 'exponent-product',
      of,
      value: productOf(
        without(replaced(factors, pair.at, power(pair.base, multiply(pair.m, pair.n))), pair.with),
      ),
    }),
  )
  const spread = factors.flatMap((factor, index): Mistaken[] => {
    if (factor.kind !== 'add') return []
    const others = productOf(without(factors, index))
    return factor.terms.map((term, at) => ({
      id: 'half-multiplied',
      of,
      value: sumOf(replaced(factor.terms, at, multiply(others, term))),
    }))
  })
  return [...merged, ...spread]
}

/** A minus sign before a bracket that is taken for its first term only. */
const ofNegative = (of: Of<'negate'>): Mistaken[] => {
  const { operand } = of
  if (operand.kind !== 'add') return []
  const [first, ...others] = operand.terms
  return first === undefined
    ? []
    : [{ id: 'bracket-sign', of, value: sumOf([negate(first), ...others]) }]
}

const ofSum = (of: Of<'add'>): Mistaken[] => {
  const { terms } = of
  const powers = pairsOfPowers(terms).map(
    (pair): Mistaken => ({
      id: 'sum-of-powers',
      of,
      value: sumOf(
        without(replaced(terms, pair.at, power(pair.base, add(pair.m, pair.n))), pair.with),
      ),
    }),
  )
  const fractions = terms.filter(term => term.kind === 'divide')
  if (fractions.length < 2 || fractions.length < terms.length) return powers
  const tops = sumOf(fractions.map(({ numerator }) => numerator))
  const bottoms = fractions.map(({ denominator }) => denominator)
  return [
    ...powers,
    { id: 'fractions-added', of, value: divide(tops, sumOf(bottoms)) },
    { id: 'fractions-added', of, value: divide(tops, productOf(bottoms)) },
  ]
}

/** Terms of top and bottom that are the same, crossed out. */
const cancelTerms = (of: Of<'divide'>): Mistaken[] => {
  const [tops, bottoms] = [termsOf(of.numerator), termsOf(of.denominator)]
  if (tops.length + bottoms.length < 3) return []
  return tops.flatMap((term, at) =>
    bottoms.flatMap((other, below): Mistaken[] => {
      if (!equalTrees(term, other)) return []
      const [restTop, restBottom] = [without(tops, at), without(bottoms, below)]
      const one = (rest: readonly Expression[]) => (rest.length === 0 ? num(1) : sumOf(rest))
      const gone = divide(one(restTop), one(restBottom))
      const asOne = divide(sumOf([num(1), ...restTop]), sumOf([num(1), ...restBottom]))
      return [
        { id: 'cancelled', of, value: gone },
        { id: 'cancelled', of, value: asOne },
      ]
    }),
  )
}

/** A factor of the bottom (or a power of it) crossed out of one term on top only. */
const cancelFactors = (of: Of<'divide'>): Mistaken[] => {
  const tops = termsOf(of.numerator)
  if (tops.length < 2) return []
  return factorsOf(of.denominator).flatMap((factor, below) => {
    const rest = productOf(without(factorsOf(of.denominator), below))
    return tops.flatMap((term, at): Mistaken[] => {
      const index = factorsOf(term).findIndex(one => equalTrees(one, factor))
      if (index < 0) return []
      const left = productOf(without(factorsOf(term), index))
      return [{ id: 'cancelled', of, value: divide(sumOf(replaced(tops, at, left)), rest) }]
    })
  })
}

const ofQuotient = (of: Of<'divide'>): Mistaken[] => {
  const { numerator, denominator } = of
  const found = [...cancelTerms(of), ...cancelFactors(of)]
  if (denominator.kind === 'add') {
    const value = sumOf(denominator.terms.map(term => divide(numerator, term)))
    found.push({ id: 'split-denominator', of, value })
  }
  if (!isOne(numerator)) {
    found.push({ id: 'turned-over', of, value: divide(denominator, numerator) })
  }
  return found
}

/** What usual mistakes of algebra make of one node: named by what was wrongly taken for a rule. */
export const mistakenAlgebra = (of: Expression): Mistaken[] => {
  switch (of.kind) {
    case 'power':
      return ofPower(of)
    case 'multiply':
      return ofProduct(of)
    case 'negate':
      return ofNegative(of)
    case 'add':
      return ofSum(of)
    case 'divide':
      return ofQuotient(of)
    default:
      return []
  }
}

/** A sign turned round, a term or a factor left out: slips of the pen, tried after all others. */
export const slipsOfThePen = (of: Expression): Mistaken[] => {
  switch (of.kind) {
    case 'negate':
      return [{ id: 'sign-lost', of, value: of.operand }]
    case 'add':
      return of.terms.flatMap((term, at): Mistaken[] => [
        { id: 'sign-lost', of, value: sumOf(replaced(of.terms, at, negate(term))) },
        { id: 'term-lost', of: term, value: sumOf(without(of.terms, at)) },
      ])
    case 'multiply':
      return [
        ...of.factors.map(
          (factor, at): Mistaken => ({
            id: 'factor-lost',
            of: factor,
            value: productOf(without(of.factors, at)),
          }),
        ),
        { id: 'sign-lost', of, value: negate(of) },
      ]
    case 'divide':
      return [
        { id: 'factor-lost', of: of.denominator, value: of.numerator },
        { id: 'sign-lost', of, value: negate(of) },
      ]
    case 'power':
      return [{ id: 'sign-lost', of, value: negate(of) }]
    default:
      return []
  }
}
