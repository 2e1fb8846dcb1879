import { errorRule, warningRule } from '../issues'

/** Rules of what a page is made of, found while it is compiled. */
export const derivationContent = errorRule(
  'derivation-content',
  'Put one displayed formula between <Derivation> and </Derivation>, with "$$" on lines of its own.',
)

export const derivationRules = errorRule(
  'derivation-rules',
  'Write "chain-rule: the inner function is $-z$; 4: another reason".',
)

export const duplicateId = errorRule('duplicate-id', 'Give it an id of its own.')

export const unknownLink = errorRule('unknown-link', 'Link to a lesson of the course: ./tanh.')

export const unknownAnchor = errorRule(
  'unknown-anchor',
  'Link to a heading: small letters, hyphens for what is between the words.',
)

export const linkToDraft = warningRule(
  'link-to-draft',
  'Take the line "status: draft" out of that lesson, or leave the link out until then.',
)
