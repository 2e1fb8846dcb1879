import { warningRule } from '../issues'

/** A link that leads learners to a draft, which they cannot see. */
export const linkToDraft = warningRule(
  'link-to-draft',
  'Take the line "status: draft" out of that lesson, or leave the link out until then.',
)
