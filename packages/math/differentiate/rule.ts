import type { Expression, FunctionName } from '../tree/expression'
import { freeVariables } from '../tree/walk'

/** The rules of differentiation, as a learner names them. `tanh-rule`: the slope of tanh itself. */
export type RuleId =
  | 'constant-rule'
  | 'variable-rule'
  | 'sum-rule'
  | 'constant-multiple-rule'
  | 'product-rule'
  | 'quotient-rule'
  | 'reciprocal-rule'
  | 'power-rule'
  | 'exponential-rule'
  | 'logarithm-rule'
  | 'chain-rule'
  | 'piecewise-rule'
  | 'definition'
  | 'substitution'
  | 'undefined'
  | 'simplify'
  | `${FunctionName}-rule`

/**
 * The derivative of one node, the derivatives of its parts left to `inner`. By the chain rule,
 * `outer` is the rule for the function outside.
 */
export type RuleResult = {
  readonly rule: RuleId
  readonly outer?: RuleId
  readonly derivative: Expression
}

/** The derivative of a part of a node, taken or still to be taken. */
export type Inner = (part: Expression) => Expression

/** Whether an expression's value depends on the variable. */
export const dependsOn = (expression: Expression, by: string): boolean =>
  freeVariables(expression).has(by)

/** Whether a node is the variable itself. */
export const isVariable = (node: Expression, by: string): boolean =>
  node.kind === 'variable' && node.name === by
