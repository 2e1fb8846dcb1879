import { errorRule } from '../issues'
import { findComponent } from '../mdx/block-tags'
import { isComponentName, isJsx, tagExtent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('missing-prop', 'Add it.')

/** A prop that the component cannot do without. */
export const checkMissingProp: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || !isComponentName(node.name)) return
    const given = node.attributes.map(one => (one.type === 'mdxJsxAttribute' ? one.name : ''))
    for (const [name, spec] of Object.entries(findComponent(node.name)?.props ?? {})) {
      if (!spec.required || given.includes(name)) continue
      report(rule, tagExtent(node), {
        message: `<${node.name}> has no ${name}.`,
        advice: `Add ${name}="…". ${spec.about}`,
      })
    }
  })
