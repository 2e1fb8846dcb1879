import {
  add,
  constant,
  divide,
  multiply,
  NUMBER_ONE,
  negate,
  num,
  power,
  subtract,
} from '@slopewise/math'
import { expOfMinus } from './family'
import type { WrongRule } from './rule'

/**
 * The power rule on $e^{-z}$: with $(e^{-z})' = -z e^{-z-1}$ the sigmoid's slope becomes
 * $z e^{-z-1}/(1+e^{-z})^2$.
 */
export const powerRule: WrongRule = ({ family, at }) => {
  if (family?.shape !== 'sigmoid' || at === null) return []
  const numerator = multiply(at, power(constant('e'), subtract(negate(at), NUMBER_ONE)))
  return [divide(numerator, power(add(NUMBER_ONE, expOfMinus(at)), num(2)))]
}
