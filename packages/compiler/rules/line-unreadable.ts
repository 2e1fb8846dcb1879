import { errorRule } from '../issues'

/** A line of a derivation that cannot be read as one formula. */
export const lineUnread = errorRule(
  'line-unreadable',
  "Write one formula in the lesson's names between dollar signs, as a learner could type it.",
)
