import {
  addRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../number/rational'
import { negate, num, ratio, sumOf } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression } from '../tree/expression'
import { isTotal } from './domain'
import { simplifyProduct } from './simplify-product'

type Term = { readonly factor: Rational; readonly rest: Expression | null }

const isOne = (value: Rational) => value.numerator === 1n && value.denominator === 1n

/** A term as a number times the rest; `rest` is null for a number alone. */
const takeApart = (term: Expression): Term => {
  if (term.kind === 'number') return { factor: term.value, rest: null }
  if (term.kind === 'negate') {
    const { factor, rest } = takeApart(term.operand)
    return { factor: negateRational(factor), rest }
  }
  if (term.kind === 'multiply') {
    const [first, ...others] = term.factors
    if (first?.kind === 'number') return { factor: first.value, rest: simplifyProduct(others) }
  }
  if (term.kind === 'divide' && term.denominator.kind === 'number') {
    const { numerator, denominator } = term.denominator.value
    if (numerator === 0n) return { factor: ONE, rest: term }
    const { factor, rest } = takeApart(term.numerator)
    const over = rational(denominator * factor.numerator, numerator * factor.denominator)
    return { factor: over, rest }
  }
  return { factor: ONE, rest: term }
}

const sameRest = (a: Expression | null, b: Expression | null): boolean =>
  a === null || b === null ? a === b : equalTrees(a, b)

const collect = (terms: readonly Term[]): readonly Term[] => {
  const collected: Term[] = []
  for (const { factor, rest } of terms) {
    const known = collected.findIndex(other => sameRest(other.rest, rest))
    const other = collected[known]
    if (other) collected[known] = { factor: addRationals(other.factor, factor), rest }
    else collected.push({ factor, rest })
  }
  return collected
}

const isZero = ({ factor, rest }: Term): boolean =>
  factor.numerator === 0n && (rest === null || isTotal(rest))

const putTogether = ({ factor, rest }: Term): Expression => {
  if (rest === null)
    return factor.numerator < 0n ? negate(num(negateRational(factor))) : num(factor)
  if (isOne(factor)) return rest
  const size = factor.numerator < 0n ? negateRational(factor) : factor
  const value = isOne(size) ? rest : simplifyProduct([num(size), rest])
  return factor.numerator < 0n ? negate(value) : value
}

const flatTerms = (term: Expression): readonly Expression[] => {
  if (term.kind === 'add') return term.terms.flatMap(flatTerms)
  if (term.kind === 'negate' && term.operand.kind === 'add') {
    return term.operand.terms.flatMap(inner => flatTerms(negate(inner)))
  }
  return term.kind === 'negate' && term.operand.kind === 'negate'
    ? flatTerms(term.operand.operand)
    : [term]
}

/** The sum of simplified terms: equal ones collected, zeros dropped, a positive one first. */
export const simplifySum = (terms: readonly Expression[]): Expression => {
  const collected = collect(terms.flatMap(flatTerms).map(takeApart)).filter(term => !isZero(term))
  if (collected.length === 0) return num(ZERO)
  const positive = collected.findIndex(({ factor }) => factor.numerator > 0n)
  const [first] = collected
  const ordered =
    first && first.factor.numerator < 0n && positive > 0
      ? [...collected.slice(positive, positive + 1), ...collected.toSpliced(positive, 1)]
      : collected
  if (collected.length === 1 && first?.rest === null) return signed(first.factor)
  return sumOf(ordered.map(putTogether))
}

const signed = (value: Rational): Expression => ratio(value.numerator, value.denominator)
