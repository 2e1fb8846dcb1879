import { errorRule, suggest } from '../issues'
import { findComponent } from '../mdx/block-tags'
import { extentOfNode, isComponentName, isJsx, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('unknown-prop', 'Take it out.')

/** Names that a variant may give a value to. */
const VARIANT_NAME = /^[A-Za-z][A-Za-z0-9_]*$/

/** A prop that the component does not have. */
export const checkUnknownProp: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || !isComponentName(node.name)) return
    const spec = findComponent(node.name)
    if (spec === null) return
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || Object.hasOwn(spec.props, attribute.name))
        continue
      if (spec.otherProps === 'variant-names' && VARIANT_NAME.test(attribute.name)) continue
      const known = Object.keys(spec.props)
      report(rule, extentOfNode(attribute), {
        message: `<${node.name}> has no prop "${attribute.name}".`,
        advice: suggest(attribute.name, known) ?? `<${node.name}> has no props: take it out.`,
      })
    }
  })
