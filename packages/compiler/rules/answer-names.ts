import { errorRule } from '../issues'

/** A key with names that no answer may use, or a list of names that is none. */
export const answerNames = errorRule(
  'answer-names',
  'List the names that the answer may use: in="a".',
)
