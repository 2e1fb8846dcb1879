import { errorRule } from '../issues'

/** A text that is no MDX. */
export const mdxSyntax = errorRule(
  'mdx-syntax',
  'In running text write a "<" or "{" with a backslash before it, or inside a formula.',
)
