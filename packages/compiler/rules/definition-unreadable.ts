import { errorRule } from '../issues'

/** A definition or convention that cannot be read. */
export const definitionUnreadable = errorRule(
  'definition-unreadable',
  'Write it in plain maths, as a learner would type it: g(z): "1/(1 + e^(-z))".',
)
