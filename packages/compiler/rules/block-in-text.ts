import { LESSON_ELEMENTS } from '@slopewise/lesson/components'
import { errorRule } from '../issues'
import { findComponent, isBlockTag } from '../mdx/block-tags'
import { isJsx, tagExtent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('block-in-text', 'Put it on lines of its own, with an empty line before it.')

const isKnown = (name: string): boolean =>
  findComponent(name) !== null || Object.hasOwn(LESSON_ELEMENTS, name)

/** A tag that stands between paragraphs, written in the middle of one. Parts of exercises may be. */
export const checkBlockInText: TreeCheck = ({ root }, report) =>
  visitNodes(root, (node, parents) => {
    const inText = parents.at(-1)?.type === 'paragraph'
    if (!inText || !isJsx(node) || !isBlockTag(node.name) || node.name === 'br') return
    if (node.name === null || !isKnown(node.name)) return
    if (findComponent(node.name)?.within !== undefined) return
    report(rule, tagExtent(node), { message: `<${node.name}> stands in running text.` })
  })
