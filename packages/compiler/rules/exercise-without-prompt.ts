import { errorRule } from '../issues'

/** An exercise that asks nothing. */
export const exercisePrompt = errorRule(
  'exercise-without-prompt',
  'Write the question right after <Exercise …>.',
)
