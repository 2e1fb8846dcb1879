import type { DerivationStep, RuleId } from '@slopewise/math'

const NAMES: Readonly<Partial<Record<RuleId, string>>> = {
  'constant-rule': 'the slope of a constant is 0',
  'variable-rule': 'the slope of the variable is 1',
  definition: 'by definition',
  'piecewise-rule': 'piece by piece',
  simplify: 'simplified',
  substitution: 'in the names defined',
}

/** A rule in words: `chain rule`, `constant multiple rule`, `tanh rule`. */
export const nameRule = (rule: RuleId): string => NAMES[rule] ?? rule.replaceAll('-', ' ')

/** A step's rule in words; by the chain rule also the rule for the function outside. */
export const nameStep = ({ rule, outer }: Pick<DerivationStep, 'rule' | 'outer'>): string =>
  outer === undefined ? nameRule(rule) : `${nameRule(rule)}, ${nameRule(outer)} outside`
