import { shownFormulas } from '../formula/shown-text'
import { warningRule } from '../issues'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { extentOf } from '../source/mapped-text'

const rule = warningRule('function-without-backslash', 'Put a backslash before the name: \\tanh.')

const COMMANDS = new Set(
  'arccos arcsin arctan cos cosh cot coth csc det exp inf lim ln log max min sec sin sinh sup tan tanh'.split(
    ' ',
  ),
)
const OPERATORS = new Set(
  'argmax argmin artanh csch erf ReLU relu sech sgn sigmoid sign softmax softplus'.split(' '),
)

const adviceFor = (name: string): string | null => {
  if (COMMANDS.has(name)) return `Write \\${name}.`
  return OPERATORS.has(name) ? `Write \\operatorname{${name}}.` : null
}

/** `tanh(z)` in a formula: four variables in italics, multiplied with each other. */
export const checkFunctionWithoutBackslash: TreeCheck = (lesson, report) => {
  for (const { mapped, shown } of shownFormulas(lesson)) {
    for (const { index, 0: name } of shown.matchAll(/[A-Za-z]+/g)) {
      const advice = adviceFor(name)
      if (advice === null) continue
      const extent = extentOf(mapped, [index, index + name.length])
      const message = `"${name}" is set as ${name.length} variables in italics.`
      report(rule, extent, { message, advice })
    }
  }
}
