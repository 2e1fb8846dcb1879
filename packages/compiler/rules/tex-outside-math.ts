import { errorRule } from '../issues'

/** TeX in running text, where its braces are program code. */
export const texOutsideMath = errorRule(
  'tex-outside-math',
  'Put the formula between dollar signs: $…$.',
)
