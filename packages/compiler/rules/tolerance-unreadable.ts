import { errorRule } from '../issues'

/** A tolerance that is no positive number. */
export const toleranceUnread = errorRule(
  'tolerance-unreadable',
  'Write tolerance="5e-3" for a relative one, tolerance="abs 0.01" for an absolute one.',
)
