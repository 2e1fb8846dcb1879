import { undefinedValue } from '../../tree/build'
import { equalTrees } from '../../tree/equal'
import type { Expression } from '../../tree/expression'
import { childrenOf, mapChildren } from '../../tree/walk'
import { simplifyCall } from './call'
import { simplifyCases, withNumbersMultiplied } from './cases'
import { cancelContent } from './content'
import { costOf } from './cost'
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

const shortFraction = (fraction: Expression): Expression =>
  cancelContent(cancelShared(withoutNested(fraction)))

const combine = (expression: Expression): Expression => {
  switch (expression.kind) {
    case 'number':
      return numberFrom(expression.value, isDecimal(expression))
    case 'add':
      return combineSum(expression.terms)
    case 'multiply':
    case 'divide':
    case 'negate': {
      const term = termOf(expression, simplifySum)
      return withNumbersMultiplied(term, combine) ?? shortFraction(expressionOf(term))
    }
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

/** Results, and all that they consist of: their simplest form is known to be themselves. */
const settled = new WeakSet<Expression>()

const settle = (expression: Expression): Expression => {
  if (settled.has(expression)) return expression
  settled.add(expression)
  for (const child of childrenOf(expression)) settle(child)
  return expression
}

const simplifyOnce = (expression: Expression): Expression => {
  if (settled.has(expression)) return expression
  if (expression.kind === 'cases') return simplifyCases(expression, simplifyOnce)
  if (findRational(expression) !== null) return combineNumber(expression)
  const inner = mapChildren(expression, simplifyOnce)
  return childrenOf(inner).some(isUndefined) ? undefinedValue() : combine(inner)
}

const combineNumber = (expression: Expression): Expression => {
  const value = findRational(expression)
  return value === null ? expression : numberFrom(value, isDecimal(expression))
}

/** Larger expressions are left as they are: a result, not a hang. */
const SIZE_MAX = 20_000

/**
 * What a textbook prints: numbers worked out, `0 +` and `1 ·` left out, signs and numeric factors in
 * front, like terms and equal factors together, one fraction line; variables before functions
 * before sums in a product. A sum is factored or multiplied out where that reads shorter; terms
 * keep their order (`1 - a^2`).
 *
 * Value and domain are kept: `z/z` stays, unless something else in the expression keeps z from 0
 * already (`ln(z) + z/z` is `ln(z) + 1`), and so does a 0 times something that may be undefined.
 * Simplifying the result again gives the same tree.
 *
 * @example
 * simplify(read('z*1*z^2 + 0')) // z^3
 * simplify(read('2z/z^4')) // 2/z^3
 * simplify(read('e^(-z)*(1+e^z)/(e^z+1)')) // e^(-z)
 */
export const simplify = (expression: Expression): Expression => {
  if (settled.has(expression) || costOf(expression) > SIZE_MAX) return expression
  let current = expression
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const next = cancelKnown(simplifyOnce(current))
    if (equalTrees(next, current)) return settle(next)
    current = next
  }
  return current
}
