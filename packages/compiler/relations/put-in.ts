import { type Expression, mapChildren, substitute } from '@slopewise/math'
import { placeAt } from '../indexed/lower-derivative'
import type { Scope } from '../indexed/scope'
import type { Given } from './given'

/** A derivative is taken before the value is put in; `g'(z)` at a value goes by the lesson's conventions. */
const putOne = (
  expression: Expression,
  name: string,
  value: Expression,
  scope: Scope,
): Expression => {
  if (expression.kind === 'derivative') return placeAt(expression, name, value, scope)
  if (expression.kind === 'apply' || expression.kind === 'variable') {
    return substitute(expression, { [name]: value })
  }
  return mapChildren(expression, child => putOne(child, name, value, scope))
}

/** An expression with the given values in place. */
export const putIn = (expression: Expression, givens: readonly Given[], scope: Scope): Expression =>
  givens.reduce(
    (one, given) => (given.kind === 'value' ? putOne(one, given.name, given.value, scope) : one),
    expression,
  )
