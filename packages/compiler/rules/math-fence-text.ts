import { errorRule } from '../issues'

/** Text on the line of an opening `$$`, which Markdown loses. */
export const mathFenceText = errorRule(
  'math-fence-text',
  'Put the formula on lines of its own between "$$" and "$$".',
)
