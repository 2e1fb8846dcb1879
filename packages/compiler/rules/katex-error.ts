import { errorRule } from '../issues'

/** TeX that KaTeX, in its strict mode, does not set. */
export const katexError = errorRule(
  'katex-error',
  'Mend the TeX: KaTeX reads most of LaTeX, and every brace must be closed.',
)
