import { errorRule } from '../issues'

/** A link to a heading that is not there. */
export const unknownAnchor = errorRule(
  'unknown-anchor',
  'Link to a heading: small letters, hyphens for what is between the words.',
)
