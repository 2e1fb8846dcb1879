import { LESSON_ELEMENTS } from '@slopewise/lesson/components'
import { errorRule, suggest } from '../issues'
import { isExpression } from '../mdx/attributes'
import { extentOfNode, isComponentName, isJsx, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('unknown-attribute', 'Take it out.')

/** An attribute of an HTML element outside the allow-list, or with an expression for a value. */
export const checkUnknownAttribute: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || isComponentName(node.name)) return
    const allowed = LESSON_ELEMENTS[node.name ?? '']
    if (allowed === undefined) return
    for (const attribute of node.attributes) {
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'
      const extent = extentOfNode(attribute)
      if (!allowed.includes(name)) {
        const message = `<${node.name}> may not have "${name}" in a lesson.`
        report(rule, extent, { message, advice: suggest(name, allowed) })
      } else if (isExpression(attribute)) {
        const advice = 'Write the value as text in double quotes.'
        report(rule, extent, { message: 'a value in braces is program code.', advice })
      }
    }
  })
