import type { Condition, Expression } from '../../tree/expression'
import { findRational } from './exact-number'

const known = new WeakMap<Expression, string>()

const sorted = (items: readonly Expression[]): string => items.map(keyOf).sort().join(' ')

const listed = (items: readonly Expression[]): string => items.map(keyOf).join(' ')

/** A text that two conditions share if they are the same up to the order in sums and products. */
export const conditionKey = (condition: Condition): string => {
  switch (condition.kind) {
    case 'compare':
      return `[${keyOf(condition.left)} ${condition.relation} ${keyOf(condition.right)}]`
    case 'and':
    case 'or':
      return `[${condition.kind} ${condition.conditions.map(conditionKey).join(' ')}]`
    case 'not':
      return `[not ${conditionKey(condition.condition)}]`
    default:
      return condition satisfies never
  }
}

const describe = (expression: Expression): string => {
  const value = findRational(expression)
  if (value !== null) return `#${value.numerator}/${value.denominator}`
  switch (expression.kind) {
    case 'number':
    case 'undefined':
      return expression.kind
    case 'constant':
    case 'variable':
      return `${expression.kind === 'constant' ? '@' : '$'}${expression.name}`
    case 'add':
      return `(+ ${sorted(expression.terms)})`
    case 'multiply':
      return `(* ${sorted(expression.factors)})`
    case 'divide':
      return `(/ ${keyOf(expression.numerator)} ${keyOf(expression.denominator)})`
    case 'negate':
      return `(- ${keyOf(expression.operand)})`
    case 'power':
      return `(^ ${keyOf(expression.base)} ${keyOf(expression.exponent)})`
    case 'call':
      return `(${expression.name} ${listed(expression.args)})`
    case 'apply':
      return `(apply ${expression.name} ${expression.primes} ${listed(expression.args)})`
    case 'derivative': {
      const at = expression.at ? ` ${keyOf(expression.at)}` : ''
      return `(d ${expression.by} ${keyOf(expression.of)}${at})`
    }
    case 'cases': {
      const parts = expression.branches.map(one => keyOf(one.value) + conditionKey(one.when))
      const rest = expression.otherwise ? keyOf(expression.otherwise) : ''
      return `(cases ${parts.join(' ')} ${rest})`
    }
    default:
      return expression satisfies never
  }
}

/** A text that two expressions share if they are the same up to the order in sums and products. */
export const keyOf = (expression: Expression): string => {
  const found = known.get(expression)
  if (found !== undefined) return found
  const key = describe(expression)
  known.set(expression, key)
  return key
}
