import { NUMBER_ONE, subtract } from '@slopewise/math'
import type { WrongRule } from './rule'

/** Half of a rule in $a$: $1 - a$, for sigmoid and tanh. */
export const oneMinus: WrongRule = ({ family, height }) =>
  family === null || family.shape === 'rectifier' ? [] : [subtract(NUMBER_ONE, height)]
