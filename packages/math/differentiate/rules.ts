import { add, apply, derivative, num, undefinedValue } from '../tree/build'
import type { Expression, FunctionName } from '../tree/expression'
import { chained, negateRule, powerRule, productRule, quotientRule } from './algebra-rules'
import { OUTER_SLOPES, SECOND_SLOPES } from './outer-slopes'
import { casesRule, extremeRule } from './piece-rules'
import { dependsOn, type Inner, type RuleId, type RuleResult } from './rule'

const ZERO = num(0)
const ONE = num(1)

const ruleOf = (name: FunctionName): RuleId => {
  if (name === 'exp') return 'exponential-rule'
  return name === 'ln' ? 'logarithm-rule' : `${name}-rule`
}

const callRule = (
  node: Extract<Expression, { kind: 'call' }>,
  by: string,
  inner: Inner,
): RuleResult => {
  const { name, args } = node
  if (name === 'max' || name === 'min') return extremeRule(name, args, by, inner)
  const [u, second] = args
  if (!u) return { rule: 'undefined', derivative: undefinedValue() }
  const outer = OUTER_SLOPES[name](u, second)
  const rule = ruleOf(name)
  const first = dependsOn(u, by) ? chained(rule, outer, u, by, inner) : null
  const secondSlope = SECOND_SLOPES[name]
  if (!second || !secondSlope || !dependsOn(second, by)) {
    return first ?? { rule: 'constant-rule', derivative: ZERO }
  }
  const other = chained(rule, secondSlope(u), second, by, inner)
  if (!first) return other
  return { rule: 'chain-rule', derivative: add(first.derivative, other.derivative) }
}

/**
 * One step of differentiation: the derivative of `node` by the variable, with `inner` standing
 * for the derivatives of its parts. Undefined points are left out of `cases`.
 */
export const applyRule = (node: Expression, by: string, inner: Inner): RuleResult => {
  if (node.kind === 'undefined') return { rule: 'undefined', derivative: node }
  if (!dependsOn(node, by)) return { rule: 'constant-rule', derivative: ZERO }
  switch (node.kind) {
    case 'number':
    case 'constant':
      return { rule: 'constant-rule', derivative: ZERO }
    case 'variable':
      return { rule: 'variable-rule', derivative: ONE }
    case 'add': {
      const moving = node.terms.filter(term => dependsOn(term, by))
      return { rule: 'sum-rule', derivative: add(...moving.map(inner)) }
    }
    case 'negate':
      return negateRule(node.operand, by, inner)
    case 'multiply':
      return productRule(node.factors, by, inner)
    case 'divide':
      return quotientRule(node.numerator, node.denominator, by, inner)
    case 'power':
      return powerRule(node.base, node.exponent, by, inner)
    case 'call':
      return callRule(node, by, inner)
    case 'apply': {
      const [u, ...others] = node.args
      if (!u || others.length > 0) return { rule: 'definition', derivative: derivative(node, by) }
      return chained('definition', apply(node.name, [u], node.primes + 1), u, by, inner)
    }
    case 'derivative':
      return { rule: 'definition', derivative: derivative(node, by) }
    case 'cases':
      return casesRule(node.branches, node.otherwise, inner)
    default:
      return node satisfies never
  }
}
