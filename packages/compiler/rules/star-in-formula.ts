import { shownFormulas } from '../formula/shown-text'
import { warningRule } from '../issues'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { extentOf } from '../source/mapped-text'

const rule = warningRule('star-in-formula', 'Write \\cdot, or nothing: 2z.')

/** Not the star of `z^*`. */
const STAR = /(?<![\^_]\{?\s*)\*/g

/** `2*z`: the star of programs and plain maths, in a formula. */
export const checkStarInFormula: TreeCheck = (lesson, report) => {
  for (const { mapped, shown } of shownFormulas(lesson)) {
    for (const { index } of shown.matchAll(STAR)) {
      const extent = extentOf(mapped, [index, index + 1])
      report(rule, extent, { message: 'the star is set as it stands.' })
    }
  }
}
