import { errorRule } from '../issues'

/** A choice with fewer than two options. */
export const optionsMissing = errorRule(
  'choice-without-options',
  'Add two or more <Option>, one of them <Option correct>.',
)
