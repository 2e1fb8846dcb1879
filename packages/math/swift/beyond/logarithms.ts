import {
  add,
  countFunction,
  exponential,
  factor,
  multiply,
  negate,
  splitFactor,
  subtract,
} from '../arithmetic'
import { bottomOf, fraction, isConstant, topOf } from '../constants'
import {
  ADD,
  DIVIDE,
  decline,
  EXP,
  first,
  heightBottom,
  heightTop,
  LN,
  MULTIPLY,
  mentions,
  operations,
  POWER,
  ROOT,
  second,
  setSizes,
  signs,
  step,
  store,
  visit,
} from '../steps'
import { addPartial } from './partial'
import { together } from './together'

/** ln x. */
export const logarithm = (x: number): number => {
  if (!visit()) return decline()
  const a = first[x] ?? 0
  const b = second[x] ?? 0
  const isPositive = signs[x] === 2
  if (isPositive && operations[x] === EXP) return a
  if (isConstant(x) && isPositive) return logarithmOfFraction(topOf(x), bottomOf(x))
  if (operations[x] === ROOT && a > 0) {
    return multiply(fraction(1, 2), logarithmOfFraction(a, 1))
  }
  if (isPositive && signs[a] === 2 && operations[x] === POWER) {
    return multiply(fraction(b, 1), logarithm(a))
  }
  const split = logarithmOfProduct(x, a, b)
  if (split >= 0) return split
  if (!isPositive && operations[x] === ADD) {
    const fractionOfSums = together(x)
    if (fractionOfSums !== x && signs[fractionOfSums] === 2) return logarithm(fractionOfSums)
  }
  if (isPositive && operations[x] === ADD) {
    const leading = leadingExponent(a, b)
    if (leading >= 0) {
      return add(leading, logarithm(add(without(a, leading), without(b, leading))))
    }
  }
  return opaqueLogarithm(x)
}

/** Of a product or quotient, whose sign is that of one side where the other is positive; else -1. */
const logarithmOfProduct = (x: number, a: number, b: number): number => {
  const isQuotient = operations[x] === DIVIDE
  if (operations[x] !== MULTIPLY && !isQuotient) return -1
  if (isConstant(a) && topOf(a) < 0) {
    return add(logarithm(negate(a)), logarithm(negate(b)))
  }
  if (signs[a] !== 2 && signs[b] !== 2) return -1
  const under = logarithm(b)
  return isQuotient ? subtract(logarithm(a), under) : add(logarithm(a), under)
}

const opaqueLogarithm = (x: number): number => {
  const before = store.count
  const index = step(LN, x, 0, 0)
  if (index === before) {
    store.hasLogarithms = true
    if (signs[x] !== 2) addPartial(index)
    mentions[index] = mentions[x] ?? 0
    countFunction(x)
    store.innerHeight += 2 * ((heightTop[x] ?? 0) + (heightBottom[x] ?? 0))
    setSizes(index, 1, 0, 0, 0)
  }
  return index
}

const PRIME_MAX = 1000
const PRIMES: readonly number[] = Array.from({ length: PRIME_MAX }, (_, n) => n).filter(
  n =>
    n > 1 &&
    !Array.from({ length: Math.floor(Math.sqrt(n)) - 1 }, (_, k) => k + 2).some(k => n % k === 0),
)

/** Logarithms of numbers over their prime factors, as far as those are small. */
const logarithmOfFraction = (top: number, bottom: number): number => {
  let sum = fraction(0, 1)
  let p = top
  let q = bottom
  for (const prime of PRIMES) {
    // What is left of each is 1 or a prime.
    if (prime * prime > p && prime * prime > q) break
    let times = 0
    for (; p % prime === 0; p /= prime) times += 1
    for (; q % prime === 0; q /= prime) times -= 1
    if (times !== 0)
      sum = add(sum, multiply(fraction(times, 1), opaqueLogarithm(fraction(prime, 1))))
  }
  if (p !== 1) sum = add(sum, opaqueLogarithm(fraction(p, 1)))
  return q === 1 ? sum : subtract(sum, opaqueLogarithm(fraction(q, 1)))
}

/** A term divided by e^exponent. */
const without = (term: number, exponent: number): number => {
  splitFactor(term)
  const { top, bottom, of } = factor
  if (operations[of] === EXP && first[of] === exponent) return fraction(top, bottom)
  return multiply(term, exponential(negate(exponent)))
}

/**
 * The exponent that is taken out of a sum of two terms, so that the rest is p + q e^w with a w
 * that has no minus: ln(e^u + e^v) = u + ln(1 + e^(v - u)); -1 where the sum has that form.
 */
const leadingExponent = (a: number, b: number): number => {
  splitFactor(a)
  const p = factor.of
  splitFactor(b)
  const q = factor.of
  const isPower = [operations[p] === EXP, operations[q] === EXP]
  if (isPower[0] && isPower[1]) return first[p] ?? 0
  const one = isPower[0] && isConstant(b) ? p : isPower[1] && isConstant(a) ? q : -1
  if (one < 0) return -1
  splitFactor(first[one] ?? 0)
  return factor.top < 0 ? (first[one] ?? 0) : -1
}
