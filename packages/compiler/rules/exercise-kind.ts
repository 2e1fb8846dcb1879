import { errorRule } from '../issues'

/** A kind of exercise that is not graded. */
export const exerciseKind = errorRule(
  'exercise-kind',
  'Use kind="number", kind="expression" or kind="choice".',
)
