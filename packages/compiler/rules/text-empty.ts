import { errorRule } from '../issues'
import { extentOfNode, plainTextOf, type RootContent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('text-empty', 'Write what it says, or take it out.')

const NAMES: Readonly<Partial<Record<RootContent['type'], string>>> = {
  heading: 'the heading',
  link: 'the link',
}

/** A heading or a link without a word: a screen reader says nothing, and nobody can click on it. */
export const checkTextEmpty: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    const name = NAMES[node.type]
    if (name === undefined || plainTextOf(node).trim() !== '') return
    report(rule, extentOfNode(node), { message: `${name} has no text.` })
  })
