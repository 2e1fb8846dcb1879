import { errorRule } from '../issues'

/** A key that has no value, at least for one variant. */
export const answerValue = errorRule(
  'answer-without-value',
  'Where that is the right answer, write answer="undefined".',
)
