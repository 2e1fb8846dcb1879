import { errorRule } from '../issues'
import { extentOfNode, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('heading-order', 'Use "##" for a section and "###" for a part of one.')

/** Headings other than `##` and `###`, a `###` before the first `##`, and headings inside others. */
export const checkHeadingOrder: TreeCheck = ({ root }, report) => {
  let hasSection = false
  visitNodes(root, (node, parents) => {
    if (node.type !== 'heading') return
    const extent = extentOfNode(node)
    if (node.depth === 1) {
      report(rule, extent, { message: 'the title of the page is that of the front matter.' })
    } else if (node.depth > 3) {
      report(rule, extent, { message: 'the heading is too deep for the contents list.' })
    } else if (node.depth === 3 && !hasSection) {
      report(rule, extent, { message: 'a part of a section stands before the first section.' })
    } else if (parents.length > 1) {
      const advice = 'Move it out, or use bold text.'
      report(rule, extent, { message: 'a heading stands inside something else.', advice })
    }
    hasSection ||= node.depth === 2
  })
}
