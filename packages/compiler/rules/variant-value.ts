import { errorRule } from '../issues'

/** A value of a variant that is no number. */
export const variantValue = errorRule(
  'variant-value',
  'Give every name a number in plain maths: z0="ln 2".',
)
