import { errorRule } from '../issues'

/** Longer reasons for a rule or a line that the derivation does not have. */
export const derivationRules = errorRule(
  'derivation-rules',
  'Write "chain-rule: the inner function is $-z$; 4: another reason".',
)
