import { bottomOf, topOf } from './constants'
import { further } from './further'
import {
  ADD,
  CONSTANT,
  DIVIDE,
  EXP,
  first,
  MULTIPLY,
  mentions,
  NEGATE,
  operations,
  POWER,
  STEPS_MAX,
  second,
  store,
  VARIABLE,
} from './steps'

/**
 * Enclosures of all steps in doubles: the value lies in [low, high]; NaN where it is undefined, or
 * may be.
 * Truth values are 1 and 0; [0, 1] where they cannot be told.
 */
export const low = new Float64Array(STEPS_MAX)
export const high = new Float64Array(STEPS_MAX)

/** More than half a unit in the last place; and more than the engine's error in exp and log. */
export const HALF_ULP = 1.2e-16
/** See `HALF_ULP`. */
export const FUNCTION_ERROR = 1e-15
const TINIEST = 5e-324
const MOST = Number.MAX_VALUE

/** x rounded down by a part of itself. */
export const below = (x: number, relative: number): number =>
  x === Number.POSITIVE_INFINITY ? MOST : x - (Math.abs(x) * relative + TINIEST)
/** x rounded up by a part of itself. */
export const above = (x: number, relative: number): number =>
  x === Number.NEGATIVE_INFINITY ? -MOST : x + (Math.abs(x) * relative + TINIEST)

/** Sets the enclosure of a step. */
export const set = (index: number, lowest: number, highest: number): void => {
  low[index] = lowest
  high[index] = highest
}

/** The lower end of a step. */
export const lowOf = (index: number): number => low[index] ?? 0
/** The upper end of a step. */
export const highOf = (index: number): number => high[index] ?? 0

/** Sets a step to what one operation in doubles gave; sums of few bits are exact. */
const setRounded = (index: number, lowest: number, highest: number, isExact: boolean): void => {
  if (isExact) set(index, lowest, highest)
  else set(index, below(lowest, HALF_ULP), above(highest, HALF_ULP))
}

const addIntervals = (index: number, a: number, b: number): void => {
  const p = lowOf(a)
  const q = highOf(a)
  const r = lowOf(b)
  const s = highOf(b)
  const lowest = p + r
  const highest = q + s
  const isExact = p === q && r === s && lowest - p === r && lowest - r === p
  setRounded(index, lowest, highest, isExact)
}

// 0 · ∞ is 0 here: an infinite end stands for large finite values. NaN stays.
const product = (a: number, b: number): number => {
  const value = a * b
  return Number.isNaN(value) && !Number.isNaN(a + b) ? 0 : value
}

const isShort = (x: number): boolean => Math.fround(x) === x && Math.abs(x) < 1e30

/** A product of two numbers with 24 bits each is exact. */
const isExactProduct = (p: number, q: number, r: number, s: number): boolean =>
  p === q && r === s && isShort(p) && isShort(r) && (p === 0 || Math.abs(p * r) > 1e-290)

const isNothing = (p: number, q: number, r: number, s: number): boolean =>
  p === 0 && q === 0 && s - r < MOST

// Operands are given as steps: doubles that are handed over cost memory each time.
const multiplyIntervals = (index: number, a: number, b: number): void => {
  const p = lowOf(a)
  const q = highOf(a)
  const r = lowOf(b)
  const s = highOf(b)
  if (isNothing(p, q, r, s) || isNothing(r, s, p, q)) {
    set(index, 0, 0)
    return
  }
  if (p >= 0 && r >= 0) {
    setRounded(index, product(p, r), product(q, s), isExactProduct(p, q, r, s))
    return
  }
  const pr = product(p, r)
  const ps = product(p, s)
  const qr = product(q, r)
  const qs = product(q, s)
  const isExact = isExactProduct(p, q, r, s)
  setRounded(index, Math.min(pr, ps, qr, qs), Math.max(pr, ps, qr, qs), isExact)
}

const divideIntervals = (index: number, a: number, b: number): void => {
  const r = lowOf(b)
  const s = highOf(b)
  if (!(r > 0 || s < 0)) {
    set(index, Number.NaN, Number.NaN)
    return
  }
  set(index, below(1 / s, HALF_ULP), above(1 / r, HALF_ULP))
  multiplyIntervals(index, a, index)
}

const raise = (index: number, a: number, exponent: number): void => {
  let p = lowOf(a)
  let q = highOf(a)
  if (exponent % 2 === 0 && p < 0) {
    const largest = Math.max(-p, q)
    p = q >= 0 ? 0 : -q
    q = largest
  }
  if (exponent === 2) {
    setRounded(index, p * p, q * q, isExactProduct(p, q, p, q))
    return
  }
  const error = 4e-16 * exponent
  const power = p ** exponent
  if (p === q && Number.isInteger(p) && Math.abs(power) < 2 ** 53) {
    set(index, power, power)
    return
  }
  set(index, below(power, error), above(q ** exponent, error))
}

const isDyadic = (bottom: number): boolean => bottom < 2 ** 31 && (bottom & (bottom - 1)) === 0

const encloseExponential = (index: number, a: number): void => {
  const p = Math.exp(lowOf(a))
  const q = lowOf(a) === highOf(a) ? p : Math.exp(highOf(a))
  set(index, Math.max(0, below(p, FUNCTION_ERROR)), above(q, FUNCTION_ERROR))
}

const encloseLeaf = (index: number, operation: number): void => {
  if (operation !== CONSTANT) {
    further.enclose(index, first[index] ?? 0, 0, operation)
    return
  }
  const value = topOf(index) / bottomOf(index)
  setRounded(index, value, value, isDyadic(bottomOf(index)))
}

const encloseStep = (index: number, a: number, b: number, operation: number): void => {
  switch (operation) {
    case ADD:
      addIntervals(index, a, b)
      break
    case MULTIPLY:
      multiplyIntervals(index, a, b)
      break
    case DIVIDE:
      divideIntervals(index, a, b)
      break
    case NEGATE:
      set(index, -highOf(a), -lowOf(a))
      break
    case POWER:
      raise(index, a, b)
      break
    case EXP:
      encloseExponential(index, a)
      break
    default:
      further.enclose(index, a, b, operation)
  }
}

/** Encloses all steps where the variables have the values given: doubles, taken as they are. */
export const encloseSteps = (values: readonly number[]): void => {
  const { count, enclosed } = store
  for (let index = 0; index < count; index += 1) {
    if (index < enclosed && mentions[index] === 0) continue
    const operation = operations[index] ?? 0
    const a = first[index] ?? 0
    if (operation === VARIABLE) set(index, values[a] ?? 0, values[a] ?? 0)
    else if (operation < ADD) encloseLeaf(index, operation)
    else encloseStep(index, a, second[index] ?? 0, operation)
  }
  store.enclosed = count
}
