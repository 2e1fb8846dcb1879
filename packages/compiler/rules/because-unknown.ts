import { errorRule } from '../issues'

/** A reason outside the closed list of rules. */
export const becauseUnknown = errorRule(
  'because-unknown',
  'Name one of the rules listed in docs/authoring.md.',
)
