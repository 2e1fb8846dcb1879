import { errorRule } from '../issues'

/** Front matter that is no YAML, or has anchors and aliases. */
export const frontMatterSyntax = errorRule(
  'front-matter-syntax',
  'Write one "key: value" a line, and put values in double quotes.',
)
