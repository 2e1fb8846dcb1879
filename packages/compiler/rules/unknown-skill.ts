import { errorRule } from '../issues'

/** A skill that the front matter does not list. */
export const unknownSkill = errorRule(
  'unknown-skill',
  'Name one of the skills of the front matter, or add it there.',
)
