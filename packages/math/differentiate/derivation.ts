import { derivative, num } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression } from '../tree/expression'
import { mapChildren, someNode } from '../tree/walk'
import { applyRule, dependsOn, type RuleId } from './rules'

/** One line of a derivation: the whole expression after the rule was applied. */
export type DerivationStep = { readonly rule: RuleId; readonly expression: Expression }

/** The derivative by the rules alone, not simplified. */
export const deriveByRules = (expression: Expression, by: string): Expression =>
  applyRule(expression, by, part => deriveByRules(part, by)).derivative

/** `d/d(by) part`, or its value where no rule is worth a line: numbers, the variable, factors. */
const pending = (part: Expression, by: string): Expression => {
  if (!dependsOn(part, by)) return num(0)
  return part.kind === 'variable' ? num(1) : derivative(part, by)
}

type Applied = { readonly rule: RuleId; readonly expression: Expression }

/** The rule applied to the first derivative that is still to be taken; null where none is left. */
const applyToFirst = (expression: Expression, by: string): Applied | null => {
  if (expression.kind === 'derivative' && expression.by === by && !expression.at) {
    const { rule, derivative: result } = applyRule(expression.of, by, part => pending(part, by))
    return equalTrees(result, expression) ? null : { rule, expression: result }
  }
  let found: RuleId | null = null
  const changed = mapChildren(expression, child => {
    if (found !== null) return child
    const applied = applyToFirst(child, by)
    if (!applied) return child
    found = applied.rule
    return applied.expression
  })
  return found === null ? null : { rule: found, expression: changed }
}

const STEPS_MAX = 200

/** The derivation line by line: one rule a line, then the result as a textbook prints it. */
export const deriveInSteps = (
  expression: Expression,
  by: string,
  result: Expression,
): readonly DerivationStep[] => {
  const steps: DerivationStep[] = []
  let current: Expression = derivative(expression, by)
  while (steps.length < STEPS_MAX) {
    const applied = applyToFirst(current, by)
    if (!applied) break
    steps.push(applied)
    current = applied.expression
  }
  const isDone = !someNode(current, node => node.kind === 'derivative')
  if (isDone && !equalTrees(current, result)) steps.push({ rule: 'simplify', expression: result })
  return steps
}
