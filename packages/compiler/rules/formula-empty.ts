import { errorRule } from '../issues'

/** Dollar signs with nothing between them. */
export const formulaEmpty = errorRule(
  'formula-empty',
  'Write the formula, or take the dollars out.',
)
