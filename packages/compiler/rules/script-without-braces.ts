import { shownFormulas } from '../formula/shown-text'
import { errorRule } from '../issues'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { extentOf, sliceMapped } from '../source/mapped-text'

const rule = errorRule('script-without-braces', 'Put all of it into braces: e^{-z}.')

/** Two digits or more, or a sign with what it stands before. Not the sign of `f(0^+)`. */
const LONG_SCRIPT = /[\^_](\d\d+|[-+](?:§+|\d+|[A-Za-z]))/g

/** `e^-z` and `2^10`: TeX raises one sign only, and sets the rest on the line. */
export const checkScriptWithoutBraces: TreeCheck = (lesson, report) => {
  for (const { mapped, shown } of shownFormulas(lesson)) {
    for (const { index, 0: script } of shown.matchAll(LONG_SCRIPT)) {
      const written = sliceMapped(mapped, index, index + script.length)
      const [mark, inside] = [written.text.charAt(0), written.text.slice(1)]
      report(rule, extentOf(written), {
        message: `only "${inside.charAt(0)}" is set ${mark === '^' ? 'above' : 'below'} the line.`,
        advice: `Write ${mark}{${inside}}.`,
      })
    }
  }
}
