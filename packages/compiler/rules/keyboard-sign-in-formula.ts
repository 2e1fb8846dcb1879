import { shownFormulas } from '../formula/shown-text'
import { warningRule } from '../issues'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { extentOf } from '../source/mapped-text'

const rule = warningRule('keyboard-sign-in-formula', 'Write the sign as TeX: \\le.')

const COMMANDS: Readonly<Record<string, string>> = {
  '<=': '\\le',
  '>=': '\\ge',
  '!=': '\\ne',
  '==': '=',
  '->': '\\to',
  '=>': '\\Rightarrow',
  '...': '\\dots',
}

/** `z >= 0`: two signs of the keyboard where mathematics has one. */
export const checkKeyboardSignInFormula: TreeCheck = (lesson, report) => {
  for (const { mapped, shown } of shownFormulas(lesson)) {
    for (const { index, 0: sign } of shown.matchAll(/<=|>=|!=|==|->|=>|\.\.\./g)) {
      const extent = extentOf(mapped, [index, index + sign.length])
      const message = `"${sign}" is set as ${sign.length} signs beside each other.`
      report(rule, extent, { message, advice: `Write ${COMMANDS[sign]}.` })
    }
  }
}
