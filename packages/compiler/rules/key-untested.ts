import { warningRule } from '../issues'

/** A key that could be changed by mistake, and no test of the exercise would notice. */
export const keyUntested = warningRule(
  'key-untested',
  'Add accepts="…" with a right answer as a learner would write it.',
)
