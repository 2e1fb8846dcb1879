import { evaluate, NUMBER_ONE, NUMBER_ZERO } from '@slopewise/math'
import type { WrongRule } from './rule'

/** Below this slope the curve looks flat in the figure. */
const LOOKS_FLAT_BELOW = 0.01

/** Far out on sigmoid or tanh: slope 0 "because it is flat", or 1 "because $g = 1$". */
export const saturation: WrongRule = ({ kind, family, key }) => {
  if (kind !== 'number' || family === null || family.shape === 'rectifier') return []
  return Math.abs(evaluate(key, {})) < LOOKS_FLAT_BELOW ? [NUMBER_ZERO, NUMBER_ONE] : []
}
