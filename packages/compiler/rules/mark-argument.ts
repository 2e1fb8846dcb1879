import { errorRule } from '../issues'

/** A mark without its argument, or with one that it cannot use. */
export const markArgument = errorRule(
  'mark-argument',
  'Write what the mark is about in braces right after it.',
)
