import { errorRule } from '../issues'
import { childrenOf, extentOfNode, type RootContent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { findLostHead } from '../mdx/table-like'
import type { Extent } from '../source/source-text'

const rule = errorRule(
  'pipe-in-table-formula',
  'Write \\lvert z \\rvert for the absolute value, or \\vert for a single bar.',
)

const MESSAGE = 'the bar cuts the cell, and the formula in it, in two.'

const hasLoneDollar = (cell: RootContent): boolean =>
  childrenOf(cell).some(child => child.type === 'text' && child.value.includes('$'))

/** The bar of a formula in the head of what was to be a table; null where there is none. */
export const findCuttingBar = (paragraph: RootContent, head: Extent): number | null => {
  for (const child of childrenOf(paragraph)) {
    const [from] = extentOfNode(child)
    const isInHead = child.type === 'inlineMath' && from >= head[0] && from < head[1]
    const bar = isInHead ? child.value.indexOf('|') : -1
    if (bar >= 0) return from + 1 + bar
  }
  return null
}

/** A `|` within a formula in a table: it has cut the cell in two, and a dollar is left on each side. */
export const checkPipeInTableFormula: TreeCheck = ({ root, source }, report) =>
  visitNodes(root, node => {
    const head = findLostHead(node, source)
    const bar = head && findCuttingBar(node, head)
    if (bar !== null) report(rule, [bar, bar + 1], { message: MESSAGE })
    if (node.type !== 'tableRow') return
    const cells = childrenOf(node)
    const cut = cells.findIndex(hasLoneDollar)
    const isPaired = cells.slice(cut + 1).some(hasLoneDollar)
    const cell = cells[cut]
    if (cell === undefined || !isPaired) return
    const at = extentOfNode(cell)[1]
    report(rule, [at, at + 1], { message: MESSAGE })
  })
