import { NUMBER_ONE } from '@slopewise/math'
import { piecewise } from './piecewise'
import type { WrongRule } from './rule'

/**
 * The two sides of a rectifier swapped: 1 on the left, c on the right. The value at the kink from
 * another convention is not wrong: it is graded as `other-convention`.
 */
export const reluBoundary: WrongRule = ({ family, at }) =>
  family?.shape !== 'rectifier' || at === null ? [] : [piecewise(at, NUMBER_ONE, family.leftSlope)]
