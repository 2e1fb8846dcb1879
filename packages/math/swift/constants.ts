import { further } from './further'
import { bottoms, CONSTANT, decline, operations, setSizes, signs, step, store, tops } from './steps'

/** log2 of a size; 0 below 1. */
export const log2 = (x: number): number => (x <= 1 ? 0 : Math.log2(x))

const INT_LIMIT = 2 ** 31

const divisorOfWords = (a: number, b: number): number => {
  let x = a
  let y = b
  while (y !== 0) {
    const rest = (x % y) | 0
    x = y
    y = rest
  }
  return x
}

/** The greatest common divisor of two whole numbers below 2^53. */
export const commonDivisor = (a: number, b: number): number => {
  let x = Math.abs(a)
  let y = Math.abs(b)
  if (x === 1 || y === 1) return 1
  // Remainders of words are several times quicker than those of doubles.
  if (x < INT_LIMIT && y < INT_LIMIT) return divisorOfWords(x | 0, y | 0)
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** Whether a step is a number. */
export const isConstant = (index: number): boolean => operations[index] === CONSTANT

/** Numerators below this are exact, and denominators below 2^42. */
export const TOP_LIMIT = 2 ** 53
/** See `TOP_LIMIT`. */
export const BOTTOM_LIMIT = 2 ** 42
const WORD = 2 ** 32

/** The step of `top / bottom`, whole numbers that doubles hold exactly, `bottom` not 0. */
export const fraction = (top: number, bottom: number): number => {
  if (!(Math.abs(top) < TOP_LIMIT && Math.abs(bottom) < TOP_LIMIT)) return decline()
  const divisor = (bottom < 0 ? -1 : 1) * commonDivisor(top, bottom)
  const a = top / divisor
  const b = bottom / divisor
  if (b >= BOTTOM_LIMIT) return further.longProduct(a, b, 1, 1)
  const before = store.count
  const high = Math.floor(a / WORD) * 1024 + Math.floor(b / WORD)
  const index = step(CONSTANT, a | 0, b | 0, high | 0)
  if (index === before) {
    tops[index] = a
    bottoms[index] = b
    signs[index] = a > 0 ? 2 : a < 0 ? -2 : 1
    setSizes(index, 0, 0, log2(Math.abs(a)), log2(b))
  }
  return index
}

/** The numerator of a constant. */
export const topOf = (index: number): number => tops[index] ?? 0
/** The denominator of a constant. */
export const bottomOf = (index: number): number => bottoms[index] ?? 1

/** Whether a step is the whole number given. */
export const isWhole = (index: number, value: number): boolean =>
  operations[index] === CONSTANT && tops[index] === value && bottoms[index] === 1

/** x + y for constants. */
export const addConstants = (x: number, y: number): number => {
  const a = topOf(x)
  const b = bottomOf(x)
  const c = topOf(y)
  const d = bottomOf(y)
  const p = a * d
  const q = c * b
  const bottom = b * d
  if (Math.abs(p) + Math.abs(q) < TOP_LIMIT && bottom < TOP_LIMIT) return fraction(p + q, bottom)
  return further.longSum(a, b, c, d)
}

/** `top / bottom` times a constant. */
export const scaleConstant = (top: number, bottom: number, y: number): number => {
  const p = top * topOf(y)
  const q = bottom * bottomOf(y)
  if (Math.abs(p) < TOP_LIMIT && q < TOP_LIMIT) return fraction(p, q)
  return further.longProduct(top, bottom, topOf(y), bottomOf(y))
}

/** x^n for a constant, n > 0. */
export const powerOfConstant = (x: number, n: number): number => {
  const top = topOf(x) ** n
  const bottom = bottomOf(x) ** n
  if (Math.abs(top) < TOP_LIMIT && bottom < TOP_LIMIT) return fraction(top, bottom)
  return further.longPower(topOf(x), bottomOf(x), n)
}
