import { add, divide, multiply, negate, subtract } from './arithmetic'
import { fraction } from './constants'
import { exponentialOf } from './exponents'
import { further } from './further'

const one = (): number => fraction(1, 1)

const exponentialPair = (x: number, isSum: boolean): number => {
  const up = exponentialOf(x)
  const down = exponentialOf(negate(x))
  return isSum ? add(up, down) : subtract(up, down)
}

/** 1 / (1 + e^-x). */
export const sigmoid = (x: number): number => divide(one(), add(one(), exponentialOf(negate(x))))

/** (e^2x - 1) / (e^2x + 1). */
export const tanh = (x: number): number => {
  const square = exponentialOf(multiply(fraction(2, 1), x))
  return divide(subtract(square, one()), add(square, one()))
}

/** The steps of a built-in function, as `evaluate/formulas.ts` has it; `y` is a second argument or -1. */
export const callFunction = (name: string, x: number, y: number): number => {
  switch (name) {
    case 'tanh':
      return tanh(x)
    case 'sigmoid':
      return sigmoid(x)
    case 'exp':
      return exponentialOf(x)
    case 'silu':
      return multiply(x, sigmoid(x))
    case 'sinh':
      return multiply(fraction(1, 2), exponentialPair(x, false))
    case 'cosh':
      return multiply(fraction(1, 2), exponentialPair(x, true))
    case 'sech':
      return divide(fraction(2, 1), exponentialPair(x, true))
    case 'csch':
      return divide(fraction(2, 1), exponentialPair(x, false))
    case 'coth':
      return divide(one(), tanh(x))
    default:
      return further.call(name, x, y)
  }
}
