import { errorRule } from '../issues'

/** An exercise without help. */
export const exerciseHint = errorRule(
  'exercise-without-hint',
  'Add at least one <Hint> that leads on without giving the answer.',
)
