import {
  add,
  call,
  constant,
  divide,
  type Expression,
  NUMBER_ONE,
  num,
  power,
  subtract,
} from '@slopewise/math'
import { expOfMinus } from './family'
import type { WrongRule } from './rule'

/** $4/(e^z + e^{-z})$: the quotient rule with its denominator left as it was. */
const quotientNotSquared = (z: Expression) =>
  divide(num(4), add(power(constant('e'), z), expOfMinus(z)))

/**
 * A square forgotten: $e^{-z}/(1+e^{-z})$ for the sigmoid; $\operatorname{sech} z$ or
 * $4/(e^z+e^{-z})$ for tanh, $\sqrt{1-a^2}$ where only the height is known.
 */
export const notSquared: WrongRule = ({ family, at, height }) => {
  if (family?.shape === 'sigmoid') {
    if (at === null) return [subtract(NUMBER_ONE, height)]
    return [divide(expOfMinus(at), add(NUMBER_ONE, expOfMinus(at)))]
  }
  if (family?.shape !== 'tanh') return []
  if (at !== null) return [divide(NUMBER_ONE, call('cosh', at)), quotientNotSquared(at)]
  return [call('sqrt', subtract(NUMBER_ONE, power(height, num(2))))]
}
