import { errorRule } from '../issues'

/** A choice with no right option, or with several and no word of it. */
export const optionCorrect = errorRule(
  'choice-correct-option',
  'Mark the right option: <Option correct>.',
)
