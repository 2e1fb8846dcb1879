import { errorRule } from '../issues'
import { visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { findLostHead } from '../mdx/table-like'
import { findCuttingBar } from './pipe-in-table-formula'

const rule = errorRule('table-head', 'Give the head as many cells as the line of hyphens below it.')

/** A table whose head has more or fewer cells than the line below: Markdown takes it for text. */
export const checkTableHead: TreeCheck = ({ root, source }, report) =>
  visitNodes(root, node => {
    const head = findLostHead(node, source)
    if (head === null || findCuttingBar(node, head) !== null) return
    report(rule, head, { message: 'the table is set as text, as its head does not fit.' })
  })
