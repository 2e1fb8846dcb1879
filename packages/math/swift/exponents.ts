import { exponential, factor, splitFactor } from './arithmetic'
import { further } from './further'
import { ADD, DIVIDE, first, MULTIPLY, operations, second, visit } from './steps'

/** Whether a step holds products of more than a number and another step. */
const holdsProducts = (x: number): boolean => {
  if (!visit()) return false
  splitFactor(x)
  const of = factor.of
  if (operations[of] === ADD) return holdsProducts(first[of] ?? 0) || holdsProducts(second[of] ?? 0)
  return operations[of] === MULTIPLY || operations[of] === DIVIDE
}

/** e^x, with products in the exponent multiplied out: equal exponents become one step. */
export const exponentialOf = (x: number): number =>
  holdsProducts(x) ? further.exponentialOfProducts(x) : exponential(x)
