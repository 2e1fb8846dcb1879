import {
  add,
  divide,
  factor,
  leaf,
  multiply,
  negate,
  power,
  splitFactor,
  subtract,
} from './arithmetic'
import { bottomOf, fraction, isConstant, isWhole, log2, TOP_LIMIT, topOf } from './constants'
import { absolute } from './guards'
import {
  ADD,
  CONSTANT,
  DIVIDE,
  decline,
  degreeBottom,
  degreeTop,
  EXP,
  first,
  heightBottom,
  heightTop,
  LN,
  MULTIPLY,
  mentions,
  NEGATE,
  operations,
  POWER,
  ROOT,
  SQRT,
  second,
  setSizes,
  signs,
  step,
  store,
} from './steps'

/** Different arguments of two functions have one value at so many points as their degree at most. */
const countFunction = (x: number): void => {
  store.functions += 1
  store.innerDegree = Math.max(store.innerDegree, (degreeTop[x] ?? 0) + (degreeBottom[x] ?? 0))
}

/**
 * Exponentials of multiples of one base are powers of one variable. Of several bases each is a
 * monomial in variables of which nobody is a power of the others: its degree is the base's height.
 */
const countBase = (base: number, bottom: number): void => {
  if (bottom !== 1) store.scaleBits += log2(bottom)
  if (store.base === base) return
  if (store.base >= 0) store.hasBases = true
  store.base = base
  store.baseHeight = Math.max(store.baseHeight, heightTop[base] ?? 0)
  store.baseBits += heightBottom[base] ?? 0
}

/** e^x; of sums with logarithms, a product. */
export const exponential = (x: number): number => {
  if (isWhole(x, 0)) return fraction(1, 1)
  const [a, b] = [first[x] ?? 0, second[x] ?? 0]
  switch (operations[x]) {
    case LN:
      return a
    case NEGATE:
      if (!holdsLogarithm(a)) break
      return divide(fraction(1, 1), exponential(a))
    case ADD:
      if (!holdsLogarithm(x)) break
      return multiply(exponential(a), exponential(b))
    case MULTIPLY:
      if (holdsLogarithm(x)) return power(exponential(b), topOf(a))
      break
    default:
      break
  }
  const before = store.count
  const index = step(EXP, x, 0, 0)
  if (index === before) {
    signs[index] = 2
    mentions[index] = mentions[x] ?? 0
    countFunction(x)
    splitFactor(x)
    const { top, bottom, of } = factor
    countBase(of, bottom)
    setSizes(index, Math.abs(top) + (degreeBottom[x] ?? 0), 0, 0, 0)
  }
  return index
}

/** Whether a sum has a term that is a whole multiple of a logarithm. */
const holdsLogarithm = (x: number): boolean => {
  const [a, b] = [first[x] ?? 0, second[x] ?? 0]
  switch (operations[x]) {
    case LN:
      return true
    case NEGATE:
      return holdsLogarithm(a)
    case ADD:
      return holdsLogarithm(a) || holdsLogarithm(b)
    case MULTIPLY:
      return isConstant(a) && bottomOf(a) === 1 && holdsLogarithm(b)
    default:
      return false
  }
}

/** ln x. */
export const logarithm = (x: number): number => {
  const [a, b] = [first[x] ?? 0, second[x] ?? 0]
  const isPositive = signs[x] === 2
  if (isPositive && operations[x] === EXP) return a
  if (isWhole(x, 1)) return fraction(0, 1)
  if (isPositive && signs[a] === 2) {
    if (operations[x] === POWER) return multiply(fraction(b, 1), logarithm(a))
    if (operations[x] === MULTIPLY) return add(logarithm(a), logarithm(b))
    if (operations[x] === DIVIDE) return subtract(logarithm(a), logarithm(b))
  }
  if (isPositive && operations[x] === ADD) {
    const leading = leadingExponent(a, b)
    if (leading >= 0) {
      return add(leading, logarithm(add(without(a, leading), without(b, leading))))
    }
  }
  const before = store.count
  const index = step(LN, x, 0, 0)
  if (index === before) {
    store.hasOpaque = true
    if (!isPositive) store.isPartial = true
    mentions[index] = mentions[x] ?? 0
    countFunction(x)
    store.innerHeight += 2 * ((heightTop[x] ?? 0) + (heightBottom[x] ?? 0))
    setSizes(index, 1, 0, 0, 0)
  }
  return index
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

const PRIME_MAX = 100

/** √x for fractions, π, and squares and products of them; other roots are declined. */
export const root = (x: number): number => {
  const [a, b] = [first[x] ?? 0, second[x] ?? 0]
  switch (operations[x]) {
    case CONSTANT: {
      if (!(topOf(x) >= 0)) return decline()
      const under = rootOfWhole(topOf(x) * bottomOf(x))
      return under < 0 ? opaqueRoot(x) : multiply(fraction(1, bottomOf(x)), under)
    }
    case POWER:
      if (b % 2 !== 0) return opaqueRoot(x)
      if (b === 2) return absolute(a)
      return b % 4 === 0 ? power(a, b / 2) : absolute(power(a, b / 2))
    case EXP:
      return exponential(multiply(fraction(1, 2), a))
    case MULTIPLY:
      return signs[a] === 2 && signs[b] === 2 ? multiply(root(a), root(b)) : opaqueRoot(x)
    case DIVIDE:
      return signs[a] === 2 && signs[b] === 2 ? divide(root(a), root(b)) : opaqueRoot(x)
    default:
      return opaqueRoot(x)
  }
}

/** A root of which the fields know nothing but that equal numbers have equal ones. */
const opaqueRoot = (x: number): number => {
  const before = store.count
  const index = step(SQRT, x, 0, 0)
  if (index === before) {
    store.hasOpaque = true
    if ((signs[x] ?? 0) <= 0) store.isPartial = true
    signs[index] = signs[x] === 2 ? 2 : 1
    mentions[index] = mentions[x] ?? 0
    countFunction(x)
    store.innerHeight += 2 * ((heightTop[x] ?? 0) + (heightBottom[x] ?? 0))
    setSizes(index, 1, 0, 0, 0)
  }
  return index
}

/** √n as a whole number times roots of primes below 100; -1 where n has another prime once. */
const rootOfWhole = (n: number): number => {
  if (!(n < TOP_LIMIT)) return -1
  let [rest, result] = [n, fraction(1, 1)]
  if (n === 0) return fraction(0, 1)
  for (let prime = 2; prime < PRIME_MAX && prime * prime <= rest * prime; prime += 1) {
    while (rest % (prime * prime) === 0) {
      rest /= prime * prime
      result = multiply(result, fraction(prime, 1))
    }
    if (rest % prime === 0) {
      rest /= prime
      result = multiply(result, rootLeaf(prime))
    }
  }
  const whole = Math.round(Math.sqrt(rest))
  return whole * whole === rest ? multiply(result, fraction(whole, 1)) : -1
}

const rootLeaf = (prime: number): number => {
  const before = store.count
  const index = leaf(ROOT, prime)
  if (index === before) setSizes(index, 1, 0, log2(prime), 0)
  return index
}
