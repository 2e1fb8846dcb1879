import type { PropSpec } from '@slopewise/lesson/components'
import { errorRule, suggest } from '../issues'
import { type Attribute, attributesOf, isExpression } from '../mdx/attributes'
import { findComponent } from '../mdx/block-tags'
import { extentOfNode, isComponentName, isJsx, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('prop-value', 'Write the value as text in double quotes.')

type Fault = { readonly message: string; readonly advice?: string | undefined }

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

const findFault = ({ name, value }: Attribute, spec: PropSpec | undefined): Fault | null => {
  if (spec?.kind === 'flag') {
    if (value === null) return null
    return { message: `${name} has no value.`, advice: `Write only ${name}, or leave it out.` }
  }
  if (value === null) return { message: `${name} has no value.` }
  const text = value.text.trim()
  if (text === '') return { message: `${name} is empty.`, advice: 'Give it a value.' }
  if (spec?.kind === 'choice' && !spec.values?.includes(text)) {
    const advice = suggest(text, spec.values ?? [])
    return { message: `${name} cannot be "${text}".`, advice }
  }
  if (spec?.kind === 'id' && !ID.test(text)) {
    const advice = 'Use small letters, digits and single hyphens: slope-at-zero.'
    return { message: `${name} cannot be "${text}".`, advice }
  }
  return null
}

/** A prop whose value is of the wrong kind, or an expression in braces. */
export const checkPropValue: TreeCheck = ({ root, source }, report) =>
  visitNodes(root, node => {
    if (!isJsx(node) || !isComponentName(node.name)) return
    const spec = findComponent(node.name)
    if (spec === null) return
    for (const attribute of node.attributes.filter(isExpression)) {
      report(rule, extentOfNode(attribute), { message: 'a value in braces is program code.' })
    }
    for (const attribute of attributesOf(node, source)) {
      const fault = findFault(attribute, spec.props[attribute.name])
      if (fault !== null) report(rule, attribute.extent, fault)
    }
  })
