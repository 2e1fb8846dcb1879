import { multiply, power } from './arithmetic'
import { bottomOf, isConstant, topOf } from './constants'
import { exponentialOf } from './exponents'
import { further } from './further'
import { EXP, first, operations } from './steps'

/** x^y: whole powers, those of powers of e; others where they are known. */
export const powerOf = (x: number, y: number): number => {
  if (isConstant(y) && bottomOf(y) === 1) return power(x, topOf(y))
  return operations[x] === EXP ? exponentialOf(multiply(y, first[x] ?? 0)) : further.power(x, y)
}
