import { errorRule } from '../issues'
import { extentOfNode, type RootContent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('node-not-supported', 'Write it in another way.')

type Fault = { readonly message: string; readonly advice: string }

const findFault = (node: RootContent): Fault | null => {
  switch (node.type) {
    case 'imageReference':
      return {
        message: 'pictures by reference are not read.',
        advice: 'Write the file behind the words: ![what is to be seen](curve.svg).',
      }
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { message: 'footnotes are not read.', advice: 'Put the note into a <SideNote>.' }
    case 'linkReference':
    case 'definition':
      return {
        message: 'links by reference are not read.',
        advice: 'Write the address behind the text: [text](https://…).',
      }
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? { message: 'task lists are not read.', advice: 'Take "[ ]" out.' }
        : null
    default:
      return null
  }
}

/** Markdown that the pages have no place for. */
export const checkNodeNotSupported: TreeCheck = ({ root }, report) =>
  visitNodes(root, node => {
    const fault = findFault(node)
    if (fault !== null) report(rule, extentOfNode(node), fault)
  })
