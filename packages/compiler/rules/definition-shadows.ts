import { warningRule } from '../issues'

/** A definition that takes the name of a built-in function. */
export const definitionShadows = warningRule(
  'definition-shadows',
  'Use another name, unless the lesson means to give this one a meaning of its own.',
)
