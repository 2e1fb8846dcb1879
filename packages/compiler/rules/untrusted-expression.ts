import { errorRule } from '../issues'
import { extentOfNode, isComment, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('untrusted-expression', 'Take it out.')

/**
 * For content from outside: the one expression that other lessons may hold, a comment. Every other one
 * is `lesson-code` for all.
 */
export const checkUntrustedExpression: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isComment(node)) return
    const message = 'untrusted content may hold no expression, not even a comment.'
    report(rule, extentOfNode(node), { message })
  })
