import { add, divide, exponential, factor, multiply, power, splitFactor } from '../arithmetic'
import { bottomOf, fraction, isConstant, isWhole, TOP_LIMIT, topOf } from '../constants'
import {
  ADD,
  DIVIDE,
  decline,
  first,
  frail,
  LN,
  MULTIPLY,
  NEGATE,
  operations,
  POWER,
  second,
  store,
  visit,
} from '../steps'
import { given } from './partial'

const TERMS_MAX = 12
const FACTORS_MAX = 8

/** A step with the number that it is multiplied by. */
export type Term = { readonly of: number; readonly top: number; readonly bottom: number }

/** Multiplies into a product written as exponents of its factors; false where they are too many. */
const gatherFactors = (x: number, times: number, into: Map<number, number>): boolean => {
  if (!visit()) return false
  const a = first[x] ?? 0
  const b = second[x] ?? 0
  switch (operations[x]) {
    case MULTIPLY:
      return gatherFactors(a, times, into) && gatherFactors(b, times, into)
    case DIVIDE:
      return gatherFactors(a, times, into) && gatherFactors(b, -times, into)
    case POWER:
      return gatherFactors(a, times * b, into)
    default:
      into.set(x, (into.get(x) ?? 0) + times)
      return into.size <= FACTORS_MAX
  }
}

const isSingle = (x: number): boolean =>
  operations[x] !== MULTIPLY && operations[x] !== DIVIDE && operations[x] !== POWER

/** Whether a step is a product of two others that are none. */
const isInOrder = (x: number): boolean =>
  operations[x] === MULTIPLY &&
  first[x] !== second[x] &&
  isSingle(first[x] ?? 0) &&
  isSingle(second[x] ?? 0)

/** A product with its factors in the order of their steps, equal ones together. */
const ordered = (x: number): number => {
  // What is divided by itself may be undefined somewhere.
  if (frail[x] === 1) return x
  if (isInOrder(x)) return x
  const factors = new Map<number, number>()
  if (!gatherFactors(x, 1, factors)) return x
  let over = fraction(1, 1)
  let under = fraction(1, 1)
  for (const [of, times] of [...factors].sort(([p], [q]) => p - q)) {
    if (times > 0) over = multiply(over, power(of, times))
    if (times < 0) under = multiply(under, power(of, -times))
  }
  return isConstant(under) ? over : divide(over, under)
}

const isProductWithSum = (x: number): boolean =>
  operations[x] === MULTIPLY &&
  (operations[first[x] ?? 0] === ADD || operations[second[x] ?? 0] === ADD)

/**
 * Appends the terms of `top / bottom` times a step, products with sums multiplied out; false where
 * there are too many.
 */
export const gatherTerms = (x: number, top: number, bottom: number, terms: Term[]): boolean => {
  splitFactor(x)
  const p = top * factor.top
  const q = bottom * factor.bottom
  const of = factor.of
  if (!(Math.abs(p) < TOP_LIMIT && q < TOP_LIMIT) || terms.length >= TERMS_MAX) return false
  const a = first[of] ?? 0
  const b = second[of] ?? 0
  if (operations[of] === ADD) return gatherTerms(a, p, q, terms) && gatherTerms(b, p, q, terms)
  if (isProductWithSum(of)) {
    const [sum, other] = operations[a] === ADD ? [a, b] : [b, a]
    return (
      gatherTerms(multiply(first[sum] ?? 0, other), p, q, terms) &&
      gatherTerms(multiply(second[sum] ?? 0, other), p, q, terms)
    )
  }
  terms.push({ of: operations[of] === MULTIPLY ? ordered(of) : of, top: p, bottom: q })
  return true
}

/**
 * The terms of one step counted together, in the order of their steps; `-1` stands for 1. Those
 * that cancel stay where they may be undefined.
 */
const countTerms = (terms: readonly Term[]): readonly (readonly [of: number, times: number])[] => {
  const counted = new Map<number, number>()
  for (const { of, top, bottom } of terms) {
    const times = fraction(top, bottom)
    const key = isConstant(of) ? -1 : of
    const value = key < 0 ? multiply(times, of) : times
    const known = counted.get(key)
    counted.set(key, known === undefined ? value : add(known, value))
  }
  return [...counted]
    .filter(([of, times]) => !isWhole(times, 0) || (of >= 0 && frail[of] === 1))
    .sort(([p], [q]) => p - q)
}

/** Whether two fractions have one normal form: numerators times denominators cancel term by term. */
export const haveOneForm = (left: number, right: number): boolean => {
  const terms: Term[] = []
  const [a, b] = operations[left] === DIVIDE ? [first[left] ?? 0, second[left] ?? 0] : [left, -1]
  const [c, d] =
    operations[right] === DIVIDE ? [first[right] ?? 0, second[right] ?? 0] : [right, -1]
  const p = d < 0 ? a : multiply(a, d)
  const q = b < 0 ? c : multiply(c, b)
  const isGathered = gatherTerms(p, 1, 1, terms) && gatherTerms(q, -1, 1, terms)
  return isGathered && !store.isDeclined && countTerms(terms).length === 0
}

/** The sum of terms, those of one step counted together. */
export const sumOf = (terms: readonly Term[]): number => {
  let sum = fraction(0, 1)
  for (const [of, times] of countTerms(terms)) sum = add(sum, of < 0 ? times : multiply(times, of))
  return sum
}

/** Likewise, as a number times a sum that begins with a term taken once. */
const primitiveSumOf = (terms: readonly Term[]): number => {
  const counted = countTerms(terms)
  const lead = counted.find(([of, times]) => of >= 0 && !isWhole(times, 0))?.[1]
  if (lead === undefined || !isConstant(lead)) return sumOf(terms)
  let sum = fraction(0, 1)
  for (const [of, times] of counted) {
    const part = divide(times, lead)
    sum = add(sum, of < 0 ? part : multiply(part, of))
  }
  return multiply(lead, sum)
}

/** Exponents that were multiplied out in the comparison at hand, and what they became. */
const known: { at: number[]; is: number[] } = { at: [], is: [] }

/** Forgets the exponents of the comparison before. */
export const startExponents = (): void => {
  if (known.at.length === 0) return
  known.at = []
  known.is = []
}

/** e^x, with products in the exponent multiplied out: equal exponents become one step. */
export const exponentialOfProducts = (x: number): number => {
  const place = known.at.indexOf(x)
  if (place >= 0) return exponential(known.is[place] ?? x)
  const terms: Term[] = []
  const exponent = gatherTerms(x, 1, 1, terms) ? primitiveSumOf(terms) : x
  known.at.push(x)
  known.is.push(exponent)
  return exponential(exponent)
}

/** Whether a sum has a term that is a whole multiple of a logarithm. */
const holdsLogarithm = (x: number): boolean => {
  if (!visit()) return false
  const a = first[x] ?? 0
  switch (operations[x]) {
    case LN:
      return true
    case NEGATE:
      return holdsLogarithm(a)
    case ADD:
      return holdsLogarithm(a) || holdsLogarithm(second[x] ?? 0)
    case MULTIPLY:
      return isConstant(a) && bottomOf(a) === 1 && holdsLogarithm(second[x] ?? 0)
    default:
      return false
  }
}

/** e^x as a product, where x is a sum with logarithms; else -1. */
export const exponentialOfLogarithms = (x: number): number => {
  if (!visit()) return decline()
  const a = first[x] ?? 0
  const b = second[x] ?? 0
  if (operations[x] === LN) return given(a, x, 2)
  if (!holdsLogarithm(x)) return -1
  switch (operations[x]) {
    case NEGATE:
      return divide(fraction(1, 1), exponential(a))
    case ADD:
      return multiply(exponential(a), exponential(b))
    default:
      return power(exponential(b), topOf(a))
  }
}
