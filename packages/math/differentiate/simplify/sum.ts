import { addRationals, negateRational, ONE, type Rational } from '../../number/rational'
import { add, num, undefinedValue } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { type Term, termOf } from './gather'
import { keyOf } from './key'
import { expressionOf, positiveFirst } from './term'

type Collected = { term: Term; coefficient: Rational; wantsDecimal: boolean }

const isUndefined = (expression: Expression) => expression.kind === 'undefined'

const openTerms = (term: Expression, sign: 1 | -1): readonly { of: Expression; sign: 1 | -1 }[] => {
  if (term.kind === 'add') return term.terms.flatMap(one => openTerms(one, sign))
  if (term.kind === 'negate') return openTerms(term.operand, sign === 1 ? -1 : 1)
  return [{ of: term, sign }]
}

/** The sum of simplified terms: like terms collected, in the order in which they first stand. */
export const simplifySum = (terms: readonly Expression[]): Expression => {
  if (terms.some(isUndefined)) return undefinedValue()
  const collected = new Map<string, Collected>()
  for (const { of, sign } of terms.flatMap(term => openTerms(term, 1))) {
    const term = termOf(of, simplifySum)
    const key = keyOf(expressionOf({ ...term, coefficient: ONE, wantsDecimal: false }))
    const coefficient = sign === 1 ? term.coefficient : negateRational(term.coefficient)
    const before = collected.get(key)
    collected.set(key, {
      term: before?.term ?? term,
      coefficient: before ? addRationals(before.coefficient, coefficient) : coefficient,
      wantsDecimal: term.wantsDecimal || (before?.wantsDecimal ?? false),
    })
  }
  const parts = [...collected.values()].map(({ term, coefficient, wantsDecimal }) =>
    expressionOf({ ...term, coefficient, wantsDecimal }),
  )
  const kept = parts.filter(part => keyOf(part) !== ZERO_KEY)
  return kept.length === 0 ? num(0) : add(...positiveFirst(kept))
}

const ZERO_KEY = keyOf(num(0))
