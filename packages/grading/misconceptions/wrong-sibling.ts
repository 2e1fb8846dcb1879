import { slopeFromHeight } from './family'
import type { WrongRule } from './rule'

/** The rule of the other S-shaped curve: $1 - a^2$ for the sigmoid, $a(1-a)$ for tanh. */
export const wrongSibling: WrongRule = ({ family, height }) => {
  if (family === null || family.shape === 'rectifier') return []
  const sibling = slopeFromHeight({ shape: family.shape === 'tanh' ? 'sigmoid' : 'tanh' }, height)
  return sibling === null ? [] : [sibling]
}
