import { add, multiply, NUMBER_ONE, num, power } from '@slopewise/math'
import type { WrongRule } from './rule'

/** A plus in the rule: $a(1+a)$ for the sigmoid, $1+a^2$ for tanh. */
export const plusForMinus: WrongRule = ({ family, height }) => {
  if (family?.shape === 'sigmoid') return [multiply(height, add(NUMBER_ONE, height))]
  if (family?.shape === 'tanh') return [add(NUMBER_ONE, power(height, num(2)))]
  return []
}
