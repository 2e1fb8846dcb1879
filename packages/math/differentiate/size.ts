import type { Expression } from '../tree/expression'
import { childrenOf } from '../tree/walk'

const known = new WeakMap<Expression, number>()

/** The number of nodes, counted as often as they stand in the expression. */
export const sizeOf = (expression: Expression): number => {
  const found = known.get(expression)
  if (found !== undefined) return found
  const size = childrenOf(expression).reduce((total, child) => total + sizeOf(child), 1)
  known.set(expression, size)
  return size
}

/** Larger expressions are not differentiated: their derivative stays as `d/dz …`. */
export const DIFFERENTIATED_SIZE_MAX = 3000

/** Larger derivatives are not differentiated again: each order is some times as large as the last. */
export const HIGHER_SIZE_MAX = 800

/** Larger derivatives (before they are simplified) are not written down. */
export const DERIVATIVE_SIZE_MAX = 40_000

/** Larger expressions are not put together from definitions. */
export const EXPANDED_SIZE_MAX = 20_000
