import {
  add,
  countBase,
  countFunction,
  factor,
  leaf,
  multiply,
  negate,
  splitFactor,
  subtract,
} from '../arithmetic'
import { fraction, isConstant } from '../constants'
import {
  ADD,
  ASIN,
  ATAN,
  first,
  heightBottom,
  heightTop,
  mentions,
  operations,
  ROOT,
  SIN,
  second,
  setSizes,
  signs,
  step,
  store,
} from '../steps'
import { addPartial, given } from './partial'

/** Whether a step is the opposite of the form that stands for both. */
const isTurned = (x: number): boolean => {
  if (operations[x] !== ADD) {
    splitFactor(x)
    return factor.top < 0
  }
  splitFactor(first[x] ?? 0)
  const sign = factor.top
  const of = factor.of
  splitFactor(second[x] ?? 0)
  const isFirst = isConstant(factor.of) || (of < factor.of && !isConstant(of))
  return (isFirst ? sign : factor.top) < 0
}

/** The form that stands for a step and its opposite, where that is the opposite; else -1. */
const turn = (x: number): number => {
  if (!isTurned(x)) return -1
  const isSum = operations[x] === ADD
  const turned = isSum ? add(negate(first[x] ?? 0), negate(second[x] ?? 0)) : negate(x)
  return isTurned(turned) && isSum ? -1 : turned
}

/** sin x (`SIN`) or cos x (`COS`): a polynomial in those of the angle that x is a multiple of. */
export const wave = (operation: number, x: number): number => {
  if (operation === SIN && operations[x] === ASIN) return given(first[x] ?? 0, x, 0)
  const turned = turn(x)
  if (turned >= 0) {
    const plain = wave(operation, turned)
    return operation === SIN ? negate(plain) : plain
  }
  const before = store.count
  const index = step(operation, x, 0, 0)
  if (index === before) {
    mentions[index] = mentions[x] ?? 0
    countFunction(x)
    splitFactor(x)
    const { top, bottom, of } = factor
    countBase(of, bottom)
    const degree = 2 * Math.abs(top)
    setSizes(index, degree, degree, degree, Math.abs(top))
  }
  return index
}

/** An odd function of which the fields know nothing else: `ATAN`, `ASIN` or `ERF`. */
export const oddFunction = (operation: number, x: number): number => {
  const turned = turn(x)
  if (turned >= 0) return negate(oddFunction(operation, turned))
  const before = store.count
  const index = step(operation, x, 0, 0)
  if (index === before) {
    mentions[index] = mentions[x] ?? 0
    signs[index] = signs[x] ?? 0
    if (operation === ASIN) addPartial(index)
    countFunction(x)
    store.innerHeight += 2 * ((heightTop[x] ?? 0) + (heightBottom[x] ?? 0))
    setSizes(index, 1, 0, 0, 0)
  }
  return index
}

/** The argument of an arctangent, which is its tangent; -1 for other steps. */
export const tangentOfArc = (x: number): number => (operations[x] === ATAN ? (first[x] ?? 0) : -1)

/** π/2 - asin x. */
export const arcCosine = (x: number): number => {
  const half = multiply(fraction(1, 2), multiply(leaf(ROOT, 0), leaf(ROOT, 0)))
  return subtract(half, oddFunction(ASIN, x))
}
