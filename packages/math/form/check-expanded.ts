import type { Expression } from '../tree/expression'
import type { FormContext, FormIssue } from './form'
import { firstIssue, issueAt } from './place'
import { Atoms } from './polynomial/atoms'
import { FractionReader } from './polynomial/read-fraction'
import { constantOf } from './polynomial/sparse'

const isSum = (node: Expression): boolean =>
  node.kind === 'add' || (node.kind === 'negate' && isSum(node.operand))

/** What two like terms have in common: their names and powers. */
const kindOfTerm = (term: Expression, reader: FractionReader): string | null => {
  const fraction = reader.read(term)
  if (!fraction || !constantOf(fraction.bottom) || fraction.top.size !== 1) return null
  const [only] = fraction.top.keys()
  return only ?? null
}

const checkLikeTerms = (terms: readonly Expression[], context: FormContext): FormIssue | null => {
  const reader = new FractionReader(new Atoms())
  const seen = new Set<string>()
  return firstIssue(terms, term => {
    const kind = kindOfTerm(term, reader)
    if (kind !== null && seen.has(kind)) return issueAt('like-terms', term, context)
    if (kind !== null) seen.add(kind)
    return null
  })
}

/**
 * Multiplied out: no product with a sum in it, no power of a sum, no minus before a sum in
 * brackets, like terms together. A sum may stand over a denominator; function arguments and
 * exponents are not looked at.
 */
export const checkExpanded = (expression: Expression, context: FormContext): FormIssue | null => {
  const check = (node: Expression) => checkExpanded(node, context)
  const refuse = () => issueAt('not-expanded', expression, context)
  switch (expression.kind) {
    case 'add':
      return firstIssue(expression.terms, check) ?? checkLikeTerms(expression.terms, context)
    case 'multiply':
      return expression.factors.some(isSum) ? refuse() : firstIssue(expression.factors, check)
    case 'negate':
      return isSum(expression.operand) ? refuse() : check(expression.operand)
    case 'divide':
      return check(expression.numerator) ?? check(expression.denominator)
    case 'power': {
      const isWhole = expression.exponent.kind === 'number' || expression.exponent.kind === 'negate'
      return isWhole && isSum(expression.base) ? refuse() : check(expression.base)
    }
    case 'cases': {
      const values = expression.branches.map(({ value }) => value)
      const { otherwise } = expression
      return firstIssue(otherwise ? [...values, otherwise] : values, check)
    }
    case 'number':
    case 'constant':
    case 'variable':
    case 'call':
    case 'apply':
    case 'derivative':
    case 'undefined':
      return null
    default:
      return expression satisfies never
  }
}
