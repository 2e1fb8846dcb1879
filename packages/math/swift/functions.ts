import type { FunctionName } from '../tree/expression'
import { add, divide, leaf, multiply, negate, power, subtract } from './arithmetic'
import { compare, select } from './branches'
import { fraction } from './constants'
import { exponential, logarithm, root } from './exponentials'
import { absolute, extreme, signum } from './guards'
import { decline, LESS, MAX, MIN, ROOT } from './steps'

const one = (): number => fraction(1, 1)

const expPair = (x: number, isSum: boolean): number => {
  const [up, down] = [exponential(x), exponential(negate(x))]
  return isSum ? add(up, down) : subtract(up, down)
}

const sigmoid = (x: number): number => divide(one(), add(one(), exponential(negate(x))))

const tanh = (x: number): number => {
  const square = exponential(multiply(fraction(2, 1), x))
  return divide(subtract(square, one()), add(square, one()))
}

const clamp = (x: number, low: number): number =>
  extreme(MAX, fraction(low, 1), extreme(MIN, one(), x))

const linearUnit = (x: number, otherwise: number): number =>
  select(compare(LESS, negate(x)), x, otherwise)

const softplus = (x: number): number => logarithm(add(one(), exponential(x)))

/** √(2/π) (x + 0.044715 x³). */
const geluInner = (x: number): number => {
  const cubic = multiply(fraction(8943, 200000), power(x, 3))
  const scale = divide(root(fraction(2, 1)), leaf(ROOT, 0))
  return multiply(scale, add(x, cubic))
}

/** The steps of a function, as `evaluate/formulas.ts` has it; `y` is a second argument or -1. */
export const callFunction = (name: FunctionName, x: number, y: number): number => {
  switch (name) {
    case 'exp':
      return exponential(x)
    case 'ln':
      return logarithm(x)
    case 'abs':
      return absolute(x)
    case 'sign':
      return signum(x)
    case 'heaviside':
      return select(compare(LESS, x), fraction(0, 1), one())
    case 'sinh':
      return multiply(fraction(1, 2), expPair(x, false))
    case 'cosh':
      return multiply(fraction(1, 2), expPair(x, true))
    case 'sech':
      return divide(fraction(2, 1), expPair(x, true))
    case 'csch':
      return divide(fraction(2, 1), expPair(x, false))
    case 'coth':
      return divide(one(), tanh(x))
    case 'sqrt':
      return root(x)
    case 'tanh':
      return tanh(x)
    case 'sigmoid':
      return sigmoid(x)
    case 'silu':
      return multiply(x, sigmoid(x))
    case 'softplus':
      return softplus(x)
    case 'mish':
      return multiply(x, tanh(softplus(x)))
    case 'gelutanh':
      return multiply(multiply(fraction(1, 2), x), add(one(), tanh(geluInner(x))))
    case 'logsigmoid':
      return negate(softplus(negate(x)))
    case 'relu':
      return extreme(MAX, fraction(0, 1), x)
    case 'leakyrelu':
      return linearUnit(x, multiply(y < 0 ? fraction(1, 100) : y, x))
    case 'elu':
      return linearUnit(x, multiply(y < 0 ? one() : y, subtract(exponential(x), one())))
    case 'softsign':
      return divide(x, add(one(), absolute(x)))
    case 'hardsigmoid':
      return clamp(add(multiply(fraction(1, 6), x), fraction(1, 2)), 0)
    case 'hardtanh':
      return clamp(x, -1)
    default:
      return decline()
  }
}
