import { branch, cases } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { childrenOf, mapChildren } from '../../tree/walk'
import { findRational } from './exact-number'
import { type Known, termOf } from './gather'
import { keyOf } from './key'
import { simplifySum } from './sum'
import { expressionOf } from './term'

/** What has to be positive wherever the expression is defined: logarithms' and powers' insides. */
const collectPositive = (expression: Expression, keys: Set<string>): void => {
  if (expression.kind === 'cases' || expression.kind === 'derivative') return
  const [inner] = expression.kind === 'call' ? expression.args : []
  const isLogarithm = expression.kind === 'call' && /^(ln|log10|log2)$/.test(expression.name)
  if (isLogarithm && inner) keys.add(keyOf(inner))
  if (expression.kind === 'power' && findRational(expression.exponent) === null) {
    keys.add(keyOf(expression.base))
  }
  for (const child of childrenOf(expression)) collectPositive(child, keys)
}

const withPositive = (expression: Expression, known: Known): Known => {
  const keys = new Set(known)
  collectPositive(expression, keys)
  return keys.size > known.size ? keys : known
}

const baseOf = (factor: Expression): Expression => (factor.kind === 'power' ? factor.base : factor)

/** The factors that stand under the fraction line: none of them is 0. */
const withDenominator = (denominator: Expression, known: Known): Known => {
  const { above } = termOf(denominator, simplifySum)
  return new Set([...known, ...above.map(factor => keyOf(baseOf(factor)))])
}

const cancel = (expression: Expression, known: Known): Expression => {
  switch (expression.kind) {
    case 'cases': {
      const inside = (value: Expression) => cancel(value, withPositive(value, known))
      const branches = expression.branches.map(one => branch(inside(one.value), one.when))
      return cases(branches, expression.otherwise && inside(expression.otherwise))
    }
    case 'divide': {
      const { numerator, denominator } = expression
      const inner = withDenominator(denominator, known)
      const top = cancel(numerator, inner)
      return expressionOf(
        termOf({ kind: 'divide', numerator: top, denominator }, simplifySum, known),
      )
    }
    case 'derivative':
      return expression
    default:
      return mapChildren(expression, child => cancel(child, known))
  }
}

/**
 * `z/z` cancelled where something else in the expression already keeps z from being 0: a
 * logarithm of z, or a z under the fraction line around it. What keeps it is never cancelled itself.
 */
export const cancelKnown = (expression: Expression): Expression =>
  cancel(expression, withPositive(expression, new Set()))
