import { errorRule } from '../issues'

/** Two variants that are the same, or have the same key. */
export const duplicateVariant = errorRule('duplicate-variant', 'Change its values, or take it out.')
