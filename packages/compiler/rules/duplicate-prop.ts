import { errorRule } from '../issues'
import { extentOfNode, isJsx, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('duplicate-prop', 'Give it once.')

/** A prop or attribute that is given twice: only the last would count. */
export const checkDuplicateProp: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node)) return
    const seen = new Set<string>()
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue
      if (seen.has(attribute.name)) {
        const message = `<${node.name}> has "${attribute.name}" already.`
        report(rule, extentOfNode(attribute), { message })
      }
      seen.add(attribute.name)
    }
  })
