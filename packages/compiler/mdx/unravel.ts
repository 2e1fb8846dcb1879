import { isBlockTag } from './block-tags'
import { childrenOf, isBlankText, isComment, isJsx, type Nodes, type RootContent } from './nodes'

const mayStandAlone = (node: RootContent): boolean =>
  (isJsx(node) && isBlockTag(node.name)) || isComment(node)

/** A tag of running text, as one that stands on a line of its own. */
const asFlow = (node: RootContent): RootContent =>
  node.type === 'mdxJsxTextElement'
    ? // The children stay phrasing, which MDX allows in a flow element made of one line.
      ({ ...node, type: 'mdxJsxFlowElement' } as RootContent)
    : node

/**
 * What a paragraph really is: block tags alone in it stand for themselves, as does one `$$a = b$$`
 * on a line, which Markdown takes for a formula of running text.
 */
const unravelParagraph = (node: RootContent, body: string): readonly RootContent[] => {
  if (node.type !== 'paragraph') return [node]
  const solid = node.children.filter(child => !isBlankText(child))
  if (solid.length > 0 && solid.every(mayStandAlone)) return solid.map(asFlow)
  const [only] = solid
  const isDisplay = only?.type === 'inlineMath' && solid.length === 1 && isDoubled(only, body)
  return isDisplay ? [only] : [node]
}

/** Whether a formula was opened with two dollar signs. */
export const isDoubled = (node: Nodes, body: string): boolean =>
  body.startsWith('$$', node.position?.start.offset ?? body.length)

/** The tree with block tags and displayed formulas freed from the paragraphs around them. */
export const unravel = <N extends Nodes>(node: N, body: string): N => {
  if (!('children' in node)) return node
  const children = childrenOf(node)
    .flatMap(child => unravelParagraph(child, body))
    .map(child => unravel(child, body))
  return { ...node, children }
}
