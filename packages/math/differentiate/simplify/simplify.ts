import { undefinedValue } from '../../tree/build'
import { equalTrees } from '../../tree/equal'
import type { Expression } from '../../tree/expression'
import { childrenOf, mapChildren } from '../../tree/walk'
import { simplifyCall } from './call'
import { simplifyCases } from './cases'
import { findRational, isDecimal, numberFrom } from './exact-number'
import { termOf } from './gather'
import { cancelKnown } from './known'
import { withoutNested } from './nested'
import { simplifyPower } from './power'
import { cancelShared, shorterSum } from './shorter'
import { simplifySum } from './sum'
import { expressionOf } from './term'

const PASSES_MAX = 8

const combineSum = (terms: readonly Expression[]): Expression => {
  const sum = simplifySum(terms)
  return sum.kind === 'add' ? shorterSum(sum) : sum
}

const combine = (expression: Expression): Expression => {
  switch (expression.kind) {
    case 'number':
      return numberFrom(expression.value, isDecimal(expression))
    case 'add':
      return combineSum(expression.terms)
    case 'multiply':
    case 'divide':
    case 'negate':
      return cancelShared(withoutNested(expressionOf(termOf(expression, simplifySum))))
    case 'power':
      return simplifyPower(expression.base, expression.exponent)
    case 'call':
      return simplifyCall(expression)
    case 'constant':
    case 'variable':
    case 'apply':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return expression
    default:
      return expression satisfies never
  }
}

const isUndefined = (expression: Expression) => expression.kind === 'undefined'

const simplifyOnce = (expression: Expression): Expression => {
  if (expression.kind === 'cases') return simplifyCases(expression, simplifyOnce)
  if (findRational(expression) !== null) return combineNumber(expression)
  const inner = mapChildren(expression, simplifyOnce)
  return childrenOf(inner).some(isUndefined) ? undefinedValue() : combine(inner)
}

const combineNumber = (expression: Expression): Expression => {
  const value = findRational(expression)
  return value === null ? expression : numberFrom(value, isDecimal(expression))
}

/**
 * What a textbook prints: numbers worked out, `0 +` and `1 ·` left out, signs and numeric factors in
 * front, like terms and equal factors together, one fraction line. Value and domain are kept: `z/z`
 * stays, and so does a 0 times something that may be undefined. Sums are not multiplied out, terms
 * keep their order (`1 - a^2`). Simplifying the result again gives the same tree.
 */
export const simplify = (expression: Expression): Expression => {
  let current = expression
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const next = cancelKnown(simplifyOnce(current))
    if (equalTrees(next, current)) return next
    current = next
  }
  return current
}
