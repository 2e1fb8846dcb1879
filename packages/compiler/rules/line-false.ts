import { errorRule } from '../issues'

/** A line that does not follow from the one before it, or a wrong one that does. */
export const lineFalse = errorRule(
  'line-false',
  'Mend the line: each one must follow from the one before it, the wrong one excepted.',
)
