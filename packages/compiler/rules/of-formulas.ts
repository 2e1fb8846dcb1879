import { errorRule } from '../issues'

/** Rules of formulas and the marks in them. */
export const formulaEmpty = errorRule(
  'formula-empty',
  'Write the formula, or take the dollars out.',
)

export const katexError = errorRule(
  'katex-error',
  'Mend the TeX: KaTeX reads most of LaTeX, and every brace must be closed.',
)

export const texCommandRefused = errorRule('tex-command-refused', 'Write the formula without it.')

export const markArgument = errorRule(
  'mark-argument',
  'Write what the mark is about in braces right after it.',
)

export const becauseUnknown = errorRule(
  'because-unknown',
  'Name one of the rules listed in docs/authoring.md.',
)

export const variableUnknown = errorRule(
  'variable-unknown',
  'Give the name a value: <Variant z0="ln 2" />.',
)

export const valueUnreadable = errorRule(
  'value-unreadable',
  "Write what is to be computed in plain maths, in the lesson's names: \\val{g'(2)}{3}.",
)

export const mathFenceText = errorRule(
  'math-fence-text',
  'Put the formula on lines of its own between "$$" and "$$".',
)

export const mathUnclosed = errorRule('math-unclosed', 'Put a line "$$" after the formula.')
