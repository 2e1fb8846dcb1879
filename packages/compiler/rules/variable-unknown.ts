import { errorRule } from '../issues'

/** A `\var` of a name that no variant gives a value to. */
export const variableUnknown = errorRule(
  'variable-unknown',
  'Give the name a value: <Variant z0="ln 2" />.',
)
