import { errorRule } from '../issues'

/** A `rule` that is not decided to be the slope. */
export const ruleInAWrong = errorRule(
  'rule-in-a-wrong',
  'Give the slope in terms of the value a: rule: "a(1-a)" for the sigmoid.',
)
