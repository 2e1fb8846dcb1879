import { errorRule } from '../issues'

/** Front matter without a second fence. */
export const frontMatterUnclosed = errorRule(
  'front-matter-unclosed',
  'Put a line "---" after the last line of the front matter.',
)
