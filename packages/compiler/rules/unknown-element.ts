import { LESSON_COMPONENTS, LESSON_ELEMENTS } from '@slopewise/lesson/components'
import { errorRule, findNearest } from '../issues'
import { isComponentName, isJsx, tagExtent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule(
  'unknown-element',
  'Use Markdown, or one of the elements in docs/authoring.md.',
)

/** An HTML element outside the allow-list, or a fragment `<>`. */
export const checkUnknownElement: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || isComponentName(node.name)) return
    const name = node.name ?? ''
    if (Object.hasOwn(LESSON_ELEMENTS, name)) return
    const component = Object.keys(LESSON_COMPONENTS).find(
      one => one.toLowerCase() === name.toLowerCase(),
    )
    const near = component ?? findNearest(name, Object.keys(LESSON_ELEMENTS))
    report(rule, tagExtent(node), {
      message: `<${name}> may not be used in a lesson.`,
      advice: near === null ? undefined : `Did you mean "${near}"? ${rule.advice}`,
    })
  })
