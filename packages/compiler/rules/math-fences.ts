import { extentOfNode, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { linesOf } from '../source/source-text'
import { mathFenceText, mathUnclosed } from './of-formulas'

/** Text on the line of an opening `$$` is silently lost; without a closing one all below is TeX. */
export const checkMathFences: TreeCheck = ({ root, source }, report) =>
  visitNodes(root, node => {
    if (node.type !== 'math') return
    const lines = linesOf(source, extentOfNode(node))
    const [first = [0, 0]] = lines
    const last = lines.at(-1) ?? first
    if (node.meta) {
      const from = source.text.indexOf(node.meta, first[0])
      const message = 'what stands right behind "$$" is lost.'
      report(mathFenceText, [from, from + node.meta.length], { message })
    }
    const lastLine = source.text.slice(...last).replace(/^[\s>]*/, '')
    if (lines.length > 1 && /^\$\$+\s*$/.test(lastLine)) return
    report(mathUnclosed, first, { message: 'the formula that begins here has no end.' })
  })
