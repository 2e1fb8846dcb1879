import { errorRule } from '../issues'

/** A `\val` of what cannot be read or has no value. */
export const valueUnreadable = errorRule(
  'value-unreadable',
  "Write what is to be computed in plain maths, in the lesson's names: \\val{g'(2)}{3}.",
)
