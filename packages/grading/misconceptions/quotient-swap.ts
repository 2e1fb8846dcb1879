import { negate } from '@slopewise/math'
import type { WrongRule } from './rule'

/** $(uv' - u'v)/v^2$: the slope of a quotient with the other sign, for sigmoid and tanh. */
export const quotientSwap: WrongRule = ({ family, key }) =>
  family === null || family.shape === 'rectifier' ? [] : [negate(key)]
