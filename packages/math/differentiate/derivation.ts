import { derivative, num } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression, Span } from '../tree/expression'
import { mapChildren } from '../tree/walk'
import { dependsOn, type RuleId } from './rule'
import { applyRule } from './rules'

/**
 * One line of a derivation: the whole expression `before` and `after` a rule was applied to one
 * derivative in it; both have the same value. By the chain rule, `outer` names the rule for the
 * function outside. `span` is the place of what was differentiated, where it has one.
 */
export type DerivationStep = {
  readonly rule: RuleId
  readonly outer?: RuleId
  readonly before: Expression
  readonly after: Expression
  readonly span?: Span
}

/**
 * The derivative by the rules alone, not simplified: found much sooner than the simplest form. Of the same
 * value wherever the expression is smooth; definitions have to be expanded before.
 *
 * @example
 * deriveByRules(read('z e^z'), 'z') // 1*e^z+z*e^z
 */
export const deriveByRules = (expression: Expression, by: string): Expression =>
  applyRule(expression, by, part => deriveByRules(part, by)).derivative

/** `d/d(by) part`, or its value where no rule is worth a line: numbers, the variable, factors. */
const pending = (part: Expression, by: string): Expression => {
  if (!dependsOn(part, by)) return num(0)
  return part.kind === 'variable' ? num(1) : derivative(part, by)
}

/** The rule applied to the first derivative that is still to be taken; null where none is left. */
const applyToFirst = (before: Expression, by: string): DerivationStep | null => {
  if (before.kind === 'derivative' && before.by === by && !before.at) {
    const { rule, outer, derivative: after } = applyRule(before.of, by, part => pending(part, by))
    if (equalTrees(after, before)) return null
    const { span } = before.of
    return { rule, before, after, ...(outer && { outer }), ...(span && { span }) }
  }
  let found: DerivationStep | null = null
  const after = mapChildren(before, child => {
    if (found !== null) return child
    found = applyToFirst(child, by)
    return found?.after ?? child
  })
  // The closure assigns `found`, which the compiler does not see.
  const inner = found as DerivationStep | null
  return inner && { ...inner, before, after }
}

const STEPS_MAX = 200

/**
 * The derivation line by line from `d/d(by) expression`: the pieces first where the function is
 * made of some (`pieces`: their derivatives, still to be taken), then one rule a line, at the end
 * the result as a textbook prints it.
 */
export const deriveInSteps = (
  expression: Expression,
  by: string,
  { pieces, result }: { readonly pieces: Expression | null; readonly result: Expression },
): readonly DerivationStep[] => {
  const start = derivative(expression, by)
  const steps: DerivationStep[] = []
  if (pieces) steps.push({ rule: 'piecewise-rule', before: start, after: pieces })
  let current = pieces ?? start
  for (; steps.length < STEPS_MAX; current = steps.at(-1)?.after ?? current) {
    const step = applyToFirst(current, by)
    if (!step) break
    steps.push(step)
  }
  const last = steps.at(-1)
  if (!equalTrees(current, result)) {
    steps.push({ rule: 'simplify', before: current, after: result })
  } else if (last) steps[steps.length - 1] = { ...last, after: result }
  return steps
}
