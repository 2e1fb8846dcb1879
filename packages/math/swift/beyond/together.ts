import { divide, factor, splitFactor } from '../arithmetic'
import { bottomOf, isConstant, topOf } from '../constants'
import { DIVIDE, first, operations, second, signs } from '../steps'
import { gatherTerms, sumOf, type Term } from './exponents'

/** p + q n/d as (p d + q n) / d, the numerator's like terms together; other sums as they are. */
export const together = (x: number): number => {
  const a = first[x] ?? 0
  const b = second[x] ?? 0
  const [number, other] = isConstant(a) ? [a, b] : [b, a]
  if (!isConstant(number)) return x
  splitFactor(other)
  const { top, bottom, of } = factor
  if (operations[of] !== DIVIDE) return x
  const numerator = first[of] ?? 0
  const divisor = second[of] ?? 0
  if (Math.abs(signs[divisor] ?? 0) !== 2) return x
  const terms: Term[] = []
  const isGathered =
    gatherTerms(divisor, topOf(number), bottomOf(number), terms) &&
    gatherTerms(numerator, top, bottom, terms)
  return isGathered ? divide(sumOf(terms), divisor) : x
}
