import { errorRule } from '../issues'

/** A tag without its other half. */
export const mdxTagUnclosed = errorRule(
  'mdx-tag-unclosed',
  'Put opening and closing tag on lines of their own, or both within one paragraph.',
)
