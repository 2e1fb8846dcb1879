import { errorRule } from '../issues'
import { findComponent } from '../mdx/block-tags'
import {
  childrenOf,
  isBlankText,
  isComment,
  isComponentName,
  isJsx,
  tagExtent,
  visitNodes,
} from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('component-content', 'Close it at once: <Variant z0="1" />.')

/** Content in a component that has none. */
export const checkComponentContent: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || !isComponentName(node.name)) return
    const isFilled = childrenOf(node).some(child => !isBlankText(child) && !isComment(child))
    if (findComponent(node.name)?.children !== 'none' || !isFilled) return
    report(rule, tagExtent(node), { message: `<${node.name}> has no content.` })
  })
