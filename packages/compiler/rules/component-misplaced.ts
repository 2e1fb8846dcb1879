import { errorRule } from '../issues'
import { findComponent } from '../mdx/block-tags'
import { isComponentName, isJsx, type Nodes, tagExtent, visitNodes } from '../mdx/nodes'
import type { TreeCheck } from '../mdx/parsed-lesson'

const rule = errorRule('component-misplaced', 'Move it to where it belongs.')

/** The parent of a node, a paragraph or another exercise part's line around it not counted. */
const holderOf = (parents: readonly Nodes[]): Nodes | undefined =>
  parents.findLast(parent => parent.type !== 'paragraph')

/** A `<Hint>` that is no direct child of an `<Exercise>`, and an exercise within another. */
export const checkComponentMisplaced: TreeCheck = ({ root }, report) =>
  visitNodes(root, (node, parents) => {
    if (!isJsx(node) || !isComponentName(node.name)) return
    const within = findComponent(node.name)?.within
    const holder = holderOf(parents)
    const holders = typeof within === 'string' ? [within] : within
    const [first] = holders ?? []
    const isHeld =
      holder !== undefined && isJsx(holder) && holders?.some(name => name === holder.name)
    if (first !== undefined && !isHeld) {
      report(rule, tagExtent(node), {
        message: `<${node.name}> is no direct child of <${holders?.join('> or <')}>.`,
        advice: `Put it on lines of its own between <${first}> and </${first}>.`,
      })
    }
    const isNested = parents.some(parent => isJsx(parent) && parent.name === 'Exercise')
    if (within === undefined && isNested) {
      report(rule, tagExtent(node), {
        message: `<${node.name}> cannot be part of an exercise.`,
        advice: 'Put it before or after the exercise.',
      })
    }
  })
