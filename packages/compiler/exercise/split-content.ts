import type { LessonContext } from '../lesson/lesson-context'
import { attributesOf } from '../mdx/attributes'
import {
  childrenOf,
  extentOfNode,
  isBlankText,
  isComment,
  isJsx,
  type Nodes,
  type RootContent,
} from '../mdx/nodes'
import { isDoubled } from '../mdx/unravel'
import { exerciseContent } from '../rules/of-exercises'
import { type ExercisePart, PART_NAMES, type PartName } from './exercise-part'

/** What an exercise may hold, on the page of a learner as in a hint. */
const ALLOWED = new Set<Nodes['type']>([
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'link',
  'image',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'math',
  'inlineMath',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
])

const OTHERWISE_REPORTED = new Set<Nodes['type']>([
  'heading',
  'imageReference',
  'linkReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  'mdxjsEsm',
])

const PHRASING = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'inlineMath',
  'mdxJsxTextElement',
  'mdxTextExpression',
])

const partNameOf = (node: RootContent): PartName | null =>
  (isJsx(node) && PART_NAMES.find(name => name === node.name)) || null

const trimText = (node: RootContent, side: 'start' | 'end'): RootContent => {
  if (node.type !== 'text') return node
  return { ...node, value: side === 'start' ? node.value.trimStart() : node.value.trimEnd() }
}

/** A paragraph of what stood on one line; null where that was only white space. */
const makeParagraph = (run: readonly RootContent[]): RootContent | null => {
  if (run.every(isBlankText)) return null
  const children = run.map((node, index) => {
    const head = index === 0 ? trimText(node, 'start') : node
    return index === run.length - 1 ? trimText(head, 'end') : head
  })
  const [first, last] = [children[0]?.position, children.at(-1)?.position]
  const position = first && last ? { start: first.start, end: last.end } : undefined
  // Every node of the run is phrasing: see where runs are made.
  return { type: 'paragraph', children: children as never[], ...(position ? { position } : {}) }
}

type Piece =
  | { readonly kind: 'block'; readonly node: RootContent }
  | { readonly kind: 'part'; readonly name: PartName; readonly node: RootContent }

/** Blocks and parts of a list of children, those within a paragraph's line included. */
const cutChildren = (children: readonly RootContent[], source: string): Piece[] => {
  const pieces: Piece[] = []
  let run: RootContent[] = []
  const endRun = () => {
    const paragraph = makeParagraph(run)
    if (paragraph !== null) pieces.push({ kind: 'block', node: paragraph })
    run = []
  }
  for (const node of children) {
    const name = partNameOf(node)
    const isDisplay = node.type === 'inlineMath' && isDoubled(node, source)
    if (name === null && PHRASING.has(node.type) && !isDisplay) {
      run.push(node)
      continue
    }
    endRun()
    if (name !== null) pieces.push({ kind: 'part', name, node })
    else if (node.type !== 'paragraph') pieces.push({ kind: 'block', node })
    else if (!node.children.some(partNameOf)) pieces.push({ kind: 'block', node })
    else pieces.push(...cutChildren(node.children, source))
  }
  endRun()
  return pieces
}

const checkAllowed = (node: RootContent, context: LessonContext): void => {
  if (!ALLOWED.has(node.type)) {
    // Headings, pictures and the like have their own rules.
    if (OTHERWISE_REPORTED.has(node.type)) return
    const message = `"${node.type}" cannot be part of an exercise.`
    context.report(exerciseContent, extentOfNode(node), { message })
    return
  }
  for (const child of childrenOf(node)) checkAllowed(child, context)
}

/** Children as blocks: what stood on the line of the tag becomes a paragraph. */
const blocksOf = (node: RootContent, context: LessonContext): RootContent[] =>
  cutChildren(childrenOf(node), context.source.text).flatMap(piece => {
    if (piece.kind === 'part' || isComment(piece.node)) return []
    checkAllowed(piece.node, context)
    return [piece.node]
  })

/** Cuts an exercise into its prompt and its parts, in the author's order. */
export const splitContent = (
  exercise: RootContent,
  context: LessonContext,
): {
  readonly prompt: readonly RootContent[]
  readonly parts: Readonly<Record<PartName, readonly ExercisePart[]>>
} => {
  const parts: Record<PartName, ExercisePart[]> = {
    Variant: [],
    Hint: [],
    Solution: [],
    Feedback: [],
    Option: [],
    Step: [],
    Line: [],
    Part: [],
  }
  for (const piece of cutChildren(childrenOf(exercise), context.source.text)) {
    if (piece.kind !== 'part' || !isJsx(piece.node)) continue
    const attributes = attributesOf(piece.node, context.source)
    parts[piece.name].push({
      node: piece.node,
      attributes,
      content: blocksOf(piece.node, context),
    })
  }
  return { prompt: blocksOf(exercise, context), parts }
}
