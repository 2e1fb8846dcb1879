import { errorRule } from '../issues'

/** A key that cannot be read. */
export const answerUnparsed = errorRule(
  'exercise-key-unparsed',
  'Write the key in plain maths, in the lesson\'s names: answer="g\'(0)".',
)
