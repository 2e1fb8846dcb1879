import { isFormula, type RootContent } from '../mdx/nodes'

/** What ends a clause or closes a bracket: it may not begin a line. */
const MARKS = /^[.,;:!?)\]’”…]+/

/** The class of the box that keeps a formula and the marks after it on one line. */
export const FORMULA_END = 'formula-end'

const marksOf = (next: RootContent | undefined): string =>
  next?.type === 'text' ? (MARKS.exec(next.value)?.[0] ?? '') : ''

/** What a node becomes; `tookMarks` where the marks that follow it are part of that. */
type Made = { readonly nodes: readonly RootContent[]; readonly tookMarks: boolean }

/**
 * Changes siblings one by one; to a formula come the marks that stand right after it. Browsers break a
 * line between a formula and a full stop, whatever character is put there to prevent it.
 */
export const mapWithMarks = (
  siblings: readonly RootContent[],
  change: (node: RootContent, marks: string) => Made,
): RootContent[] => {
  const all: RootContent[] = []
  let taken = 0
  // A loop, not a callback in a callback: tags in tags are as deep as an author writes them.
  for (const [index, node] of siblings.entries()) {
    const left = node.type === 'text' ? { ...node, value: node.value.slice(taken) } : node
    const marks = isFormula(node) ? marksOf(siblings[index + 1]) : ''
    const made = change(left, marks)
    taken = made.tookMarks ? marks.length : 0
    all.push(...made.nodes)
  }
  return all
}
