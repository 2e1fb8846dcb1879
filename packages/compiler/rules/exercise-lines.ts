import { errorRule } from '../issues'

/** Lines of an exercise that make no derivation: too few, none or several marked as wrong, none blank. */
export const exerciseLines = errorRule(
  'exercise-lines',
  'Write three or more <Line>, and mark the one that does not follow: <Line wrong>.',
)
