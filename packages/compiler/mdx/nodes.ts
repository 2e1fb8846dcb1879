import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx'
import type { Extent } from '../source/source-text'

export type {
  DisplayMath,
  InlineMath,
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  Nodes,
  Parents,
  Root,
  RootContent,
}

/** A tag: `<Exercise>`, `<sub>`. On lines of its own a flow element, else a text element. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement
export type FormulaNode = InlineMath | DisplayMath

/** Whether a node is a tag. */
export const isJsx = (node: Nodes): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** Whether a node is a formula. */
export const isFormula = (node: Nodes): node is FormulaNode =>
  node.type === 'math' || node.type === 'inlineMath'

/** Whether a tag names a component: `Exercise`, not `sub`. A fragment `<>` is neither. */
export const isComponentName = (name: string | null): name is string =>
  name !== null && /^[A-Z]/.test(name)

/** The children of a node; none for a leaf. */
export const childrenOf = (node: Nodes): readonly RootContent[] =>
  // Every parent's children are content of some kind; the union of them is what the root may hold.
  'children' in node ? (node.children as RootContent[]) : []

/** Where a node stands. A node that was not read from the file stands at its beginning. */
export const extentOfNode = (node: Nodes | MdxJsxAttribute | MdxJsxExpressionAttribute): Extent => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
]

/** The opening tag's name with its bracket: `<Exercise`. */
export const tagExtent = (node: JsxElement): Extent => {
  const [from] = extentOfNode(node)
  return [from, from + 1 + (node.name?.length ?? 0)]
}

/** Visits every node below one in the order of the page, parents first. */
export const visitNodes = (
  node: Nodes,
  visit: (node: RootContent, parents: readonly Nodes[]) => void,
  parents: readonly Nodes[] = [],
): void => {
  const line = [...parents, node]
  for (const child of childrenOf(node)) {
    visit(child, line)
    visitNodes(child, visit, line)
  }
}

/** The text of a node without any marks; formulas by their TeX. */
export const plainTextOf = (node: Nodes): string => {
  if ('value' in node && !node.type.startsWith('mdx')) return node.value
  return childrenOf(node).map(plainTextOf).join('')
}

/** Whether nothing but white space stands in a text. */
export const isBlankText = (node: Nodes): boolean =>
  node.type === 'text' && /^[ \t\r\n]*$/.test(node.value)

/** An expression that holds only a comment: left out of the page. */
export const isComment = (node: Nodes): boolean =>
  (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
  /^\s*(\/\*[\s\S]*?\*\/\s*)*$/.test(node.value)
