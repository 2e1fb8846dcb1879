import type { Expression } from '../../tree/expression'
import { childrenOf } from '../../tree/walk'

const known = new WeakMap<Expression, number>()

/** How much there is to read: the nodes of the tree, signs not counted. */
export const costOf = (expression: Expression): number => {
  const found = known.get(expression)
  if (found !== undefined) return found
  const own = expression.kind === 'negate' ? 0 : 1
  const cost = childrenOf(expression).reduce((total, child) => total + costOf(child), own)
  known.set(expression, cost)
  return cost
}
