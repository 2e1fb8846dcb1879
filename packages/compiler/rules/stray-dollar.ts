import { warningRule } from '../issues'
import { extentOfNode, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = warningRule(
  'stray-dollar',
  'Write "\\$" for a dollar in text, or the second dollar of the formula.',
)

/** A dollar in text that neither opens nor closes a formula. Those of a cut table cell are left. */
export const checkStrayDollar: TreeCheck = ({ root, source }, report) =>
  visitNodes(root, (node, parents) => {
    if (node.type !== 'text' || parents.at(-1)?.type === 'tableCell') return
    const [from, to] = extentOfNode(node)
    const found = /(?<!\\)\$/.exec(source.text.slice(from, to))
    if (!node.value.includes('$') || found === null) return
    const at = from + found.index
    report(rule, [at, at + 1], { message: 'the dollar belongs to no formula.' })
  })
