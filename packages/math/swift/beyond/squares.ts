import { divide, multiply, power } from '../arithmetic'
import {
  ABS,
  DIVIDE,
  decline,
  first,
  MULTIPLY,
  NEGATE,
  operations,
  POWER,
  SQRT,
  second,
  signs,
  store,
  visit,
} from '../steps'

/** The square of a step, roots gone from products. */
const squareOf = (x: number): number => {
  if (!visit()) return decline()
  const a = first[x] ?? 0
  const b = second[x] ?? 0
  switch (operations[x]) {
    case SQRT:
      return a
    case NEGATE:
    case ABS:
      return squareOf(a)
    case MULTIPLY:
      return multiply(squareOf(a), squareOf(b))
    case DIVIDE:
      return divide(squareOf(a), squareOf(b))
    case POWER:
      return power(squareOf(a), b)
    default:
      return power(x, 2)
  }
}

/**
 * Two steps that are equal where two sides with roots are: their squares, of sides that have one
 * sign. Null where the signs are not known.
 */
export const withoutRoots = (left: number, right: number): readonly [number, number] | null => {
  const p = signs[left] ?? 0
  const q = signs[right] ?? 0
  if (!((p > 0 && q > 0) || (p < 0 && q < 0))) return null
  const known = store.divisors
  const squares = [squareOf(left), squareOf(right)] as const
  // What is divided by is 0 where it was before.
  store.divisors = known
  return store.isDeclined ? null : squares
}
