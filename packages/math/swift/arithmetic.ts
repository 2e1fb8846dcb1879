import {
  addConstants,
  bottomOf,
  fraction,
  isConstant,
  isWhole,
  log2,
  powerOfConstant,
  scaleConstant,
  TOP_LIMIT,
  topOf,
} from './constants'
import { further } from './further'
import {
  ADD,
  DIVIDE,
  decline,
  degreeBottom,
  degreeTop,
  divisors,
  EXP,
  first,
  frail,
  heightBottom,
  heightTop,
  MULTIPLY,
  mentions,
  NEGATE,
  operations,
  POWER,
  ROOT,
  SQRT,
  second,
  setLargerSizes,
  setSizes,
  signs,
  step,
  store,
  tops,
  UNDEFINED,
  VARIABLE,
} from './steps'

const EXPONENT_MAX = 4096

/** The step of a variable or a root: something of degree 1. */
export const leaf = (operation: number, place: number): number => {
  const before = store.count
  const index = step(operation, place, 0, 0)
  if (index === before) {
    if (operation === VARIABLE) mentions[index] = 1 << place
    else if (operation !== UNDEFINED) signs[index] = 2
    setSizes(index, 1, 0, 0, 0)
  }
  return index
}

const sumSizes = (index: number, a: number, b: number): void => {
  const p = degreeTop[a] ?? 0
  const q = degreeBottom[a] ?? 0
  const r = degreeTop[b] ?? 0
  const s = degreeBottom[b] ?? 0
  const t = heightTop[a] ?? 0
  const u = heightBottom[a] ?? 0
  const v = heightTop[b] ?? 0
  const w = heightBottom[b] ?? 0
  setSizes(index, Math.max(p + s, r + q), q + s, Math.max(t + w, v + u) + 1, u + w)
}

/** The degree and height of a difference: how large the polynomial is that must be 0. */
export const differenceSizes = (a: number, b: number): readonly [number, number] => [
  Math.max(
    (degreeTop[a] ?? 0) + (degreeBottom[b] ?? 0),
    (degreeTop[b] ?? 0) + (degreeBottom[a] ?? 0),
  ),
  Math.max(
    (heightTop[a] ?? 0) + (heightBottom[b] ?? 0),
    (heightTop[b] ?? 0) + (heightBottom[a] ?? 0),
  ) + 1,
]

const sumSign = (x: number, y: number): number => {
  if (x > 0 && y > 0) return Math.max(x, y)
  return x < 0 && y < 0 ? Math.min(x, y) : 0
}

const productSign = (x: number, y: number): number =>
  Math.sign(x * y) * Math.min(Math.abs(x), Math.abs(y))

/** A step as a number times another: what `splitFactor` found last. */
export const factor = { top: 1, bottom: 1, of: 0 }

/** Splits a step into a number other than 0 and the rest, into `factor`. */
export const splitFactor = (x: number): void => {
  factor.top = 1
  factor.bottom = 1
  factor.of = x
  const a = first[x] ?? 0
  if (operations[x] === NEGATE) {
    factor.top = -1
    factor.of = a
  } else if (operations[x] === MULTIPLY && isConstant(a) && topOf(a) !== 0) {
    factor.top = topOf(a)
    factor.bottom = bottomOf(a)
    factor.of = second[x] ?? 0
  }
}

/** `top / bottom` times a step. */
const scale = (top: number, bottom: number, x: number): number => {
  if (top === bottom) return x
  return top === -bottom ? negate(x) : multiply(fraction(top, bottom), x)
}

/** Whether a step is a number other than 1 and 0 times another one. */
const hasFactor = (x: number): boolean =>
  operations[x] === NEGATE || (operations[x] === MULTIPLY && isConstant(first[x] ?? 0))

/** p x + q x, of one x. */
const addLikeTerms = (x: number, y: number): number => {
  splitFactor(x)
  const { top, bottom, of } = factor
  splitFactor(y)
  if (factor.of !== of) return -1
  const p = top * factor.bottom
  const q = factor.top * bottom
  const below = bottom * factor.bottom
  if (!(Math.abs(p) + Math.abs(q) < TOP_LIMIT && below < TOP_LIMIT)) return -1
  if (p + q !== 0) return scale(p + q, below, of)
  // 0 x is kept where x may be undefined.
  return frail[of] === 1 ? -1 : fraction(0, 1)
}

/** x + y. */
export const add = (x: number, y: number): number => {
  if (isConstant(x)) return addToSum(x, y)
  if (isConstant(y)) return addToSum(y, x)
  const like = addLikeTerms(x, y)
  return like >= 0 ? like : addSteps(x, y)
}

/** A constant and a step: constants of a sum come together. */
const addToSum = (x: number, y: number): number => {
  if (tops[x] === 0) return y
  if (isConstant(y)) return addConstants(x, y)
  if (operations[y] !== ADD) return addSteps(x, y)
  const a = first[y] ?? 0
  const b = second[y] ?? 0
  if (isConstant(a)) return add(addConstants(x, a), b)
  return isConstant(b) ? add(addConstants(x, b), a) : addSteps(x, y)
}

const addSteps = (x: number, y: number): number => {
  const before = store.count
  const index = x <= y ? step(ADD, x, y, 0) : step(ADD, y, x, 0)
  if (index === before) {
    signs[index] = sumSign(signs[x] ?? 0, signs[y] ?? 0)
    mentions[index] = (mentions[x] ?? 0) | (mentions[y] ?? 0)
    sumSizes(index, x, y)
  }
  return index
}

/** -x. */
export const negate = (x: number): number => {
  if (isConstant(x)) return fraction(-topOf(x), bottomOf(x))
  if (operations[x] === NEGATE) return first[x] ?? 0
  if (hasFactor(x)) return multiply(negate(first[x] ?? 0), second[x] ?? 0)
  const before = store.count
  const index = step(NEGATE, x, 0, 0)
  if (index === before) {
    signs[index] = -(signs[x] ?? 0)
    mentions[index] = mentions[x] ?? 0
    setLargerSizes(index, x, x)
  }
  return index
}

/** x - y. */
export const subtract = (x: number, y: number): number => add(x, negate(y))

/** x y: a number stands first. */
export const multiply = (x: number, y: number): number => {
  if (isConstant(y)) {
    if (isConstant(x)) return scaleConstant(topOf(x), bottomOf(x), y)
    return multiply(y, x)
  }
  if (isConstant(x)) {
    if (isWhole(x, 1)) return y
    if (isWhole(x, -1)) return negate(y)
    if (operations[y] === NEGATE) return multiply(negate(x), first[y] ?? 0)
    if (hasFactor(y)) return multiply(multiply(x, first[y] ?? 0), second[y] ?? 0)
  } else if (hasFactor(x) || hasFactor(y)) return multiplyFactors(x, y)
  if (x === y) return power(x, 2)
  if (operations[x] === EXP && operations[y] === EXP) {
    return exponential(add(first[x] ?? 0, first[y] ?? 0))
  }
  const before = store.count
  const index = isConstant(x) || x <= y ? step(MULTIPLY, x, y, 0) : step(MULTIPLY, y, x, 0)
  if (index === before) {
    signs[index] = productSign(signs[x] ?? 0, signs[y] ?? 0)
    mentions[index] = (mentions[x] ?? 0) | (mentions[y] ?? 0)
    setSizes(
      index,
      (degreeTop[x] ?? 0) + (degreeTop[y] ?? 0),
      (degreeBottom[x] ?? 0) + (degreeBottom[y] ?? 0),
      (heightTop[x] ?? 0) + (heightTop[y] ?? 0),
      (heightBottom[x] ?? 0) + (heightBottom[y] ?? 0),
    )
  }
  return index
}

/** (p x) (q y) as (p q) (x y). */
const multiplyFactors = (x: number, y: number): number => {
  splitFactor(x)
  const { top, bottom, of } = factor
  splitFactor(y)
  const p = top * factor.top
  const q = bottom * factor.bottom
  const other = factor.of
  // 0 times something is not split.
  if (of === x && other === y) return decline()
  const isExact = Math.abs(p) < TOP_LIMIT && Math.abs(q) < TOP_LIMIT
  return isExact ? multiply(fraction(p, q), multiply(of, other)) : decline()
}

/** x / y. */
export const divide = (x: number, y: number): number => {
  if (isConstant(y)) {
    return tops[y] === 0 ? decline() : multiply(x, fraction(bottomOf(y), topOf(y)))
  }
  if (operations[y] === EXP) return multiply(x, exponential(negate(first[y] ?? 0)))
  if ((!isConstant(x) && hasFactor(x)) || hasFactor(y)) return divideFactors(x, y)
  return divideSteps(x, y)
}

const divideFactors = (x: number, y: number): number => {
  splitFactor(x)
  const { top, bottom, of } = factor
  splitFactor(y)
  const p = top * factor.bottom
  const q = bottom * factor.top
  const divisor = factor.of
  if (of === x && divisor === y) return divideSteps(x, y)
  if (!(Math.abs(p) < TOP_LIMIT && Math.abs(q) < TOP_LIMIT)) return decline()
  return multiply(fraction(p, q), divide(of, divisor))
}

const divideSteps = (x: number, y: number): number => {
  const before = store.count
  const index = step(DIVIDE, x, y, 0)
  if (index === before) {
    signs[index] = productSign(signs[x] ?? 0, signs[y] ?? 0)
    mentions[index] = (mentions[x] ?? 0) | (mentions[y] ?? 0)
    setSizes(
      index,
      (degreeTop[x] ?? 0) + (degreeBottom[y] ?? 0),
      (degreeBottom[x] ?? 0) + (degreeTop[y] ?? 0),
      (heightTop[x] ?? 0) + (heightBottom[y] ?? 0),
      (heightBottom[x] ?? 0) + (heightTop[y] ?? 0),
    )
    if (Math.abs(signs[y] ?? 0) !== 2) {
      store.hasPoles = true
      frail[index] = 1
      divisors[store.divisors] = y
      store.divisors += 1
    }
  }
  return index
}

/** x^n for a whole number n; x^0 is 1. */
export const power = (x: number, n: number): number => {
  if (n === 0) return frail[x] === 1 ? decline() : fraction(1, 1)
  if (n === 1) return x
  if (!(Math.abs(n) <= EXPONENT_MAX)) return decline()
  if (operations[x] === EXP) return exponential(multiply(fraction(n, 1), first[x] ?? 0))
  if (n < 0) return divide(fraction(1, 1), power(x, -n))
  if (isConstant(x)) return powerOfConstant(x, n)
  if (operations[x] === ROOT || operations[x] === SQRT) {
    const known = further.powerOfRoot(x, n)
    if (known >= 0) return known
  }
  const before = store.count
  const index = step(POWER, x, n, 0)
  if (index === before) {
    const sign = signs[x] ?? 0
    signs[index] = n % 2 === 0 ? Math.max(1, Math.abs(sign)) : sign
    mentions[index] = mentions[x] ?? 0
    setSizes(
      index,
      n * (degreeTop[x] ?? 0),
      n * (degreeBottom[x] ?? 0),
      n * (heightTop[x] ?? 0),
      n * (heightBottom[x] ?? 0),
    )
  }
  return index
}

/** Different arguments of two functions have one value at so many points as their degree at most. */
export const countFunction = (x: number): void => {
  store.functions += 1
  store.innerDegree = Math.max(store.innerDegree, (degreeTop[x] ?? 0) + (degreeBottom[x] ?? 0))
}

/**
 * Exponentials of multiples of one base are powers of one variable. Of several bases each is a
 * monomial in variables of which nobody is a power of the others: its degree is the base's height.
 */
export const countBase = (base: number, bottom: number): void => {
  if (bottom !== 1) store.scaleBits += log2(bottom)
  if (store.base === base) return
  if (store.base >= 0) store.hasBases = true
  store.base = base
  store.innerHeight += (heightTop[base] ?? 0) + (heightBottom[base] ?? 0)
  store.baseHeight = Math.max(store.baseHeight, heightTop[base] ?? 0)
  store.baseBits += heightBottom[base] ?? 0
}

/** e^x; of sums with logarithms, a product. */
export const exponential = (x: number): number => {
  if (isWhole(x, 0)) return fraction(1, 1)
  if (store.hasLogarithms) {
    const known = further.exponential(x)
    if (known >= 0) return known
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
