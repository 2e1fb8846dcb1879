import { errorRule } from '../issues'
import { childrenOf, isBlankText, isJsx, type Nodes, tagExtent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule(
  'figure-without-caption',
  'Put <figcaption>…</figcaption> into it: what the figure shows.',
)

const isCaption = (node: Nodes): boolean =>
  isJsx(node) && node.name === 'figcaption' && childrenOf(node).some(child => !isBlankText(child))

const hasCaption = (node: Nodes): boolean =>
  childrenOf(node).some(
    child => isCaption(child) || (child.type === 'paragraph' && hasCaption(child)),
  )

/** A `<figure>` without a title: nobody who hears the page knows what it shows. */
export const checkFigureWithoutCaption: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || node.name !== 'figure' || hasCaption(node)) return
    report(rule, tagExtent(node), { message: 'the figure has no title.' })
  })
