import { bottoms, CONSTANT, decline, operations, setSizes, signs, step, store, tops } from './steps'

/** log2 of a size; 0 below 1. */
export const log2 = (x: number): number => (x <= 1 ? 0 : Math.log2(x))

/** The greatest common divisor of two whole numbers below 2^53. */
export const commonDivisor = (a: number, b: number): number => {
  let x = Math.abs(a)
  let y = Math.abs(b)
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** Whether a step is a number. */
export const isConstant = (index: number): boolean => operations[index] === CONSTANT

/** Numerators and denominators below this are exact. */
export const TOP_LIMIT = 2 ** 53
const BOTTOM_LIMIT = 2 ** 42
const WORD = 2 ** 32

/** The step of `top / bottom`, whole numbers, `bottom` not 0; declined where they are too long. */
export const fraction = (top: number, bottom: number): number => {
  if (!(Math.abs(top) < TOP_LIMIT && Math.abs(bottom) < TOP_LIMIT)) return decline()
  const divisor = (bottom < 0 ? -1 : 1) * commonDivisor(top, bottom)
  const a = top / divisor
  const b = bottom / divisor
  if (b >= BOTTOM_LIMIT) return decline()
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

/** The numerator, and the denominator, of a constant. */
export const topOf = (index: number): number => tops[index] ?? 0
export const bottomOf = (index: number): number => bottoms[index] ?? 1

/** Whether a step is the whole number given. */
export const isWhole = (index: number, value: number): boolean =>
  operations[index] === CONSTANT && tops[index] === value && bottoms[index] === 1
