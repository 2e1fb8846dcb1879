import { errorRule } from '../issues'
import { childrenOf, extentOfNode, type RootContent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule(
  'pipe-in-table-formula',
  'Write \\lvert z \\rvert for the absolute value, or \\vert for a single bar.',
)

const hasLoneDollar = (cell: RootContent): boolean =>
  childrenOf(cell).some(child => child.type === 'text' && child.value.includes('$'))

/** A `|` within a formula in a table: it has cut the cell in two, and a dollar is left on each side. */
export const checkPipeInTableFormula: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (node.type !== 'tableRow') return
    const cells = childrenOf(node)
    const cut = cells.findIndex(hasLoneDollar)
    const isPaired = cells.slice(cut + 1).some(hasLoneDollar)
    const cell = cells[cut]
    if (cell === undefined || !isPaired) return
    const at = extentOfNode(cell)[1]
    report(rule, [at, at + 1], { message: 'the bar cuts the cell, and the formula in it, in two.' })
  })
