import { errorRule } from '../issues'

/** Variants that do not give values to the same names, or to a name that has a meaning. */
export const variantNames = errorRule('variant-names', 'Give the same names in every <Variant>.')
