import { errorRule } from '../issues'

/** A value of the wrong kind; an unquoted `max(0, z)` silently becomes a list. */
export const frontMatterValue = errorRule('front-matter-value', 'Put the value in double quotes.')
