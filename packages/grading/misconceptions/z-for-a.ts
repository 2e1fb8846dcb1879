import { slopeFromHeight } from './family'
import type { WrongRule } from './rule'

/** The rule in $a$ with $z$ put in: $z(1-z)$ for the sigmoid, $1-z^2$ for tanh. */
export const zForA: WrongRule = ({ family, at }) => {
  const slope = family === null || at === null ? null : slopeFromHeight(family, at)
  return slope === null ? [] : [slope]
}
