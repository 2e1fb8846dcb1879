import { errorRule } from '../issues'

/** A reply to what no answer can be. */
export const feedbackWhen = errorRule(
  'feedback-when',
  'Name a wrong answer in plain maths, the id of an option, or a reason tag.',
)
