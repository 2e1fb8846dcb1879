import {
  add,
  countFunction,
  divide,
  exponential,
  factor,
  leaf,
  multiply,
  power,
  splitFactor,
  subtract,
} from '../arithmetic'
import { bottomOf, fraction, isConstant, log2, TOP_LIMIT, topOf } from '../constants'
import { exponentialOf } from '../exponents'
import {
  ADD,
  CONSTANT,
  DIVIDE,
  decline,
  EXP,
  first,
  heightBottom,
  heightTop,
  MULTIPLY,
  mentions,
  operations,
  POWER,
  ROOT,
  SQRT,
  second,
  setSizes,
  signs,
  step,
  store,
  visit,
} from '../steps'
import { absolute } from './guards'
import { logarithm } from './logarithms'
import { addPartial, given } from './partial'

const PRIME_MAX = 100

/** √x for fractions, π, and squares and products of them; other roots are declined. */
export const root = (x: number): number => {
  if (!visit()) return decline()
  const a = first[x] ?? 0
  const b = second[x] ?? 0
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
    case ADD:
      return unnested(x, a, b)
    default:
      return opaqueRoot(x)
  }
}

/** √n for a fraction whose root is one; -1 for other numbers. */
const exactRoot = (n: number): number => {
  if (!isConstant(n) || topOf(n) < 0) return -1
  const top = Math.sqrt(topOf(n))
  const bottom = Math.sqrt(bottomOf(n))
  return Number.isInteger(top) && Number.isInteger(bottom) ? fraction(top, bottom) : -1
}

/** √(p + q√r) = √u + √v, where u and v = (p ± √(p² - q²r)) / 2 are fractions, for q > 0. */
const unnested = (x: number, a: number, b: number): number => {
  const number = isConstant(a) ? a : b
  splitFactor(number === a ? b : a)
  const { top, bottom, of } = factor
  if (!(isConstant(number) && operations[of] === ROOT && (first[of] ?? 0) > 0 && top > 0)) {
    return opaqueRoot(x)
  }
  const square = multiply(power(fraction(top, bottom), 2), fraction(first[of] ?? 0, 1))
  const apart = exactRoot(subtract(power(number, 2), square))
  if (apart < 0) return opaqueRoot(x)
  const half = fraction(1, 2)
  return add(
    root(multiply(half, add(number, apart))),
    root(multiply(half, subtract(number, apart))),
  )
}

/** A root of which the fields know nothing but that equal numbers have equal ones. */
const opaqueRoot = (x: number): number => {
  const before = store.count
  const index = step(SQRT, x, 0, 0)
  if (index === before) {
    if ((signs[x] ?? 0) <= 0) addPartial(index)
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
  let rest = n
  let result = fraction(1, 1)
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
  if (index === before) {
    store.roots += 1
    setSizes(index, 1, 0, log2(prime), 0)
  }
  return index
}

/** x^n for a root x; -1 where it is a power like others. */
export const powerOfRoot = (x: number, n: number): number => {
  const of = first[x] ?? 0
  const isNumber = operations[x] === ROOT
  if (isNumber && of === 0) return -1
  const square = isNumber ? fraction(of, 1) : given(of, x, 1)
  const whole = power(square, Math.floor(n / 2))
  return n % 2 === 0 ? whole : multiply(whole, x)
}

/** x^y where y is half of a whole number, or e^(y ln x) where y is no number: for positive x. */
export const generalPower = (x: number, y: number): number => {
  if (isConstant(y)) return bottomOf(y) === 2 ? power(root(x), topOf(y)) : decline()
  return (mentions[y] ?? 0) === 0 ? decline() : exponentialOf(multiply(y, logarithm(x)))
}
