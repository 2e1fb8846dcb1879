import { errorRule } from '../issues'

/** A step that is to stand below one that is not there, or two steps of one name. */
export const stepAfter = errorRule(
  'step-after',
  'Give the steps that "after" names an id of their own, and write them further up.',
)
