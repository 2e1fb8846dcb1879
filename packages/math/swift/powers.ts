import { multiply, power } from './arithmetic'
import { bottomOf, isConstant, topOf } from './constants'
import { exponentialOf } from './exponents'
import { logarithm } from './logarithms'
import { root } from './roots'
import { decline, EXP, first, mentions, operations, signs } from './steps'

/** x^y: whole and half powers, and those of positive numbers and of powers of e. */
export const powerOf = (x: number, y: number): number => {
  if (isConstant(y) && bottomOf(y) === 1) return power(x, topOf(y))
  if (operations[x] === EXP) return exponentialOf(multiply(y, first[x] ?? 0))
  if (isConstant(y)) return bottomOf(y) === 2 ? power(root(x), topOf(y)) : decline()
  const isNumber = (mentions[x] ?? 0) === 0 && signs[x] === 2
  return isNumber ? exponentialOf(multiply(y, logarithm(x))) : decline()
}
