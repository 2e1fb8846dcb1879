import { extentOfNode, isComment, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'
import { findTexBefore } from '../mdx/syntax-errors'
import { lessonCode, texOutsideMath } from './of-mdx'

/** Program code in a lesson: `import`, `export`, and `{…}` with anything but a comment in it. */
export const checkLessonCode: TreeCheck = ({ root, source }, report) =>
  visitNodes(root, node => {
    const extent = extentOfNode(node)
    if (node.type === 'mdxjsEsm') {
      const message = 'a lesson can neither import nor export.'
      report(lessonCode, extent, { message })
      return
    }
    const isExpression = node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression'
    if (!isExpression || isComment(node)) return
    const tex = findTexBefore(source, extent[0])
    // The second argument of a command: the first has been reported.
    if (tex !== null && source.text.charAt(extent[0] - 1) === '}') return
    if (tex === null) {
      const advice = 'Write "\\{" for a brace in text, or put a formula between dollar signs.'
      report(lessonCode, extent, { message: '"{" begins program code.', advice })
      return
    }
    const command = /\\[A-Za-z]+/.exec(source.text.slice(...tex))?.[0] ?? ''
    const message = `${command} stands outside a formula.`
    report(texOutsideMath, [tex[0], extent[1]], { message })
  })
