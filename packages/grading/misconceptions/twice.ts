import { substitute } from '@slopewise/math'
import { slopeFromHeight } from './family'
import type { WrongRule } from './rule'

/** The function applied to its own output: $\sigma(a)(1-\sigma(a))$, $1-\tanh^2 a$. */
export const twice: WrongRule = ({ family, body, parameter, height }) => {
  const again = substitute(body, { [parameter]: height })
  const slope = family === null ? null : slopeFromHeight(family, again)
  return slope === null ? [] : [slope]
}
