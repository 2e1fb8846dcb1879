import type { Expression, Span } from '../tree/expression'
import { childrenOf } from '../tree/walk'
import type { FormContext, FormIssue, FormIssueCode } from './form'

const findSpan = (node: Expression): Span | null => {
  if (node.span) return node.span
  let [from, to] = [Number.POSITIVE_INFINITY, -1]
  for (const child of childrenOf(node)) {
    const span = findSpan(child)
    if (span === null) continue
    from = Math.min(from, span[0])
    to = Math.max(to, span[1])
  }
  return to < 0 ? null : [from, to]
}

/** Where a node stands in the text: its own span, else its parts' together, else the whole text. */
export const placeOf = (node: Expression, { text }: FormContext): Span =>
  findSpan(node) ?? [0, text.length]

/** What the learner typed for a node; empty where that is not known. */
export const typedText = (node: Expression, { text }: FormContext): string =>
  node.span ? text.slice(...node.span) : ''

/** The issue that a node is. */
export const issueAt = (
  code: FormIssueCode,
  node: Expression,
  context: FormContext,
  args: Readonly<Record<string, string>> = {},
): FormIssue => ({ code, span: placeOf(node, context), args })

/** The first issue that `find` has with one of the nodes. */
export const firstIssue = (
  nodes: readonly Expression[],
  find: (node: Expression) => FormIssue | null,
): FormIssue | null => {
  for (const node of nodes) {
    const issue = find(node)
    if (issue !== null) return issue
  }
  return null
}
