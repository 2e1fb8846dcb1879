import { type ElementType, isValidElement, type ReactElement, type ReactNode } from 'react'

/** Children of one element, in order; text between blocks included. */
export type Run =
  | { readonly kind: 'static'; readonly nodes: readonly ReactNode[] }
  | { readonly kind: 'live'; readonly node: ReactNode }

type Children = { readonly children?: ReactNode }

const childrenOf = (element: ReactElement): ReactNode[] => {
  // The cast: children are what React itself reads under this name.
  const { children } = element.props as Children
  if (children === undefined) return []
  return Array.isArray(children) ? children : [children]
}

const isLive = (node: ReactNode, live: ReadonlySet<ElementType>): boolean => {
  if (Array.isArray(node)) return node.some(child => isLive(child, live))
  if (!isValidElement(node)) return false
  // The cast: what is not a string is a component.
  return live.has(node.type as ElementType) || childrenOf(node).some(child => isLive(child, live))
}

/** Ends of lines between blocks, and what React shows nothing for. */
const isBlank = (node: ReactNode): boolean =>
  node === null ||
  node === undefined ||
  typeof node === 'boolean' ||
  (typeof node === 'string' && node.trim() === '')

/**
 * Splits the top level of a rendered text into runs that never change and blocks that hold one of the
 * components in `live`, in order. An end of line between blocks belongs to the run before it.
 */
export const splitRuns = (root: ReactNode, live: ReadonlySet<ElementType>): readonly Run[] => {
  const nodes = isValidElement(root) ? childrenOf(root) : [root]
  const runs: Run[] = []
  let nodesOfRun: ReactNode[] = []
  const close = (): void => {
    if (!nodesOfRun.every(isBlank)) runs.push({ kind: 'static', nodes: nodesOfRun })
    nodesOfRun = []
  }
  for (const node of nodes) {
    if (isLive(node, live)) {
      close()
      runs.push({ kind: 'live', node })
    } else {
      nodesOfRun.push(node)
    }
  }
  close()
  return runs
}
