import { LESSON_COMPONENTS } from '@slopewise/lesson/components'
import { errorRule, suggest } from '../issues'
import { findComponent } from '../mdx/block-tags'
import { isComponentName, isJsx, tagExtent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('unknown-component', 'Use one of the components in docs/authoring.md.')

/** A component that is not in the closed list, among them those with a dot in their name. */
export const checkUnknownComponent: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || !isComponentName(node.name) || findComponent(node.name)) return
    report(rule, tagExtent(node), {
      message: `there is no component <${node.name}>.`,
      advice: suggest(node.name, Object.keys(LESSON_COMPONENTS)),
    })
  })
