import { errorRule } from '../issues'

/** A `$$` that is never closed. */
export const mathUnclosed = errorRule('math-unclosed', 'Put a line "$$" after the formula.')
