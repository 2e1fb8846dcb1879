import { erfc } from '../evaluate/stable'
import { bottomOf, longFraction, topOf } from './constants'
import {
  ABS,
  ADD,
  AND,
  ASIN,
  ATAN,
  BIG,
  CONSTANT,
  COS,
  DIVIDE,
  domains,
  EQUAL,
  ERF,
  EXP,
  FLOOR,
  first,
  GIVEN,
  LESS,
  LESS_EQUAL,
  LN,
  MIN,
  MULTIPLY,
  mentions,
  NEGATE,
  NOT,
  operations,
  POWER,
  ROOT,
  SELECT,
  SIGN,
  SIN,
  SQRT,
  STEPS_MAX,
  second,
  store,
  third,
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
const HALF_ULP = 1.2e-16
const FUNCTION_ERROR = 1e-15
const TINIEST = 5e-324
const MOST = Number.MAX_VALUE

const below = (x: number, relative: number): number =>
  x === Number.POSITIVE_INFINITY ? MOST : x - (Math.abs(x) * relative + TINIEST)
const above = (x: number, relative: number): number =>
  x === Number.NEGATIVE_INFINITY ? -MOST : x + (Math.abs(x) * relative + TINIEST)

const set = (index: number, lowest: number, highest: number): void => {
  low[index] = lowest
  high[index] = highest
}

const lowOf = (index: number): number => low[index] ?? 0
const highOf = (index: number): number => high[index] ?? 0

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

const multiplyIntervals = (index: number, p: number, q: number, r: number, s: number): void => {
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
  multiplyIntervals(index, lowOf(a), highOf(a), below(1 / s, HALF_ULP), above(1 / r, HALF_ULP))
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

const encloseExp = (index: number, a: number): void => {
  const p = Math.exp(lowOf(a))
  const q = Math.exp(highOf(a))
  set(index, Math.max(0, below(p, FUNCTION_ERROR)), above(q, FUNCTION_ERROR))
}

const encloseLn = (index: number, a: number): void => {
  const p = lowOf(a)
  const q = highOf(a)
  if (!(p > 0)) {
    set(index, Number.NaN, Number.NaN)
    return
  }
  set(index, below(Math.log(p), FUNCTION_ERROR), above(Math.log(q), FUNCTION_ERROR))
}

const encloseSqrt = (index: number, a: number): void => {
  const p = lowOf(a)
  const q = highOf(a)
  if (!(p >= 0)) set(index, Number.NaN, Number.NaN)
  else set(index, Math.max(0, below(Math.sqrt(p), HALF_ULP)), above(Math.sqrt(q), HALF_ULP))
}

const encloseAbs = (index: number, a: number): void => {
  const p = lowOf(a)
  const q = highOf(a)
  if (p >= 0) set(index, p, q)
  else if (q <= 0) set(index, -q, -p)
  else set(index, 0, Math.max(-p, q))
}

/** `whenBelow` for certainly negative values, `atZero` for exactly 0, `whenAbove` for positive ones. */
const encloseSign = (
  index: number,
  a: number,
  whenBelow: number,
  atZero: number,
  whenAbove: number,
): void => {
  const p = lowOf(a)
  const q = highOf(a)
  if (q < 0) set(index, whenBelow, whenBelow)
  else if (p > 0) set(index, whenAbove, whenAbove)
  else if (p === 0 && q === 0) set(index, atZero, atZero)
  else if (Number.isNaN(p)) set(index, p, p)
  else set(index, Math.min(whenBelow, atZero, whenAbove), Math.max(whenBelow, atZero, whenAbove))
}

const encloseSelect = (index: number, condition: number, x: number, y: number): void => {
  if (lowOf(condition) === 1) set(index, lowOf(x), highOf(x))
  else if (highOf(condition) === 0) set(index, lowOf(y), highOf(y))
  else set(index, Number.NaN, Number.NaN)
}

const HALF_TURNS_MAX = 1e6

/** sin or cos: within half the width of the argument around the value in its middle. */
const encloseWave = (index: number, a: number, of: (x: number) => number): void => {
  const p = lowOf(a)
  const q = highOf(a)
  const middle = p + (q - p) / 2
  const value = of(middle)
  const error = (q - p) * 0.51 + Math.abs(middle) * HALF_ULP + FUNCTION_ERROR
  if (!(Math.abs(middle) < HALF_TURNS_MAX))
    set(index, Number.isNaN(p) ? p : -1, Number.isNaN(p) ? p : 1)
  else set(index, Math.max(-1, value - error), Math.min(1, value + error))
}

/** A function that grows everywhere. */
const encloseGrowing = (index: number, a: number, of: (x: number) => number): void =>
  set(index, below(of(lowOf(a)), FUNCTION_ERROR), above(of(highOf(a)), FUNCTION_ERROR))

/** As a difference from 1, so that the error is not relative. */
const ERF_ERROR = 2e-14

const encloseErf = (index: number, a: number): void => {
  const p = 1 - erfc(lowOf(a))
  const q = 1 - erfc(highOf(a))
  set(index, Math.max(-1, p - ERF_ERROR), Math.min(1, q + ERF_ERROR))
}

const encloseLeaf = (index: number, a: number, operation: number): void => {
  if (operation === CONSTANT) {
    const top = topOf(index)
    const bottom = bottomOf(index)
    setRounded(index, top / bottom, top / bottom, isDyadic(bottom))
  } else if (operation === ROOT) {
    const value = Math.sqrt(a === 0 ? Math.PI : a)
    set(index, below(value, FUNCTION_ERROR), above(value, FUNCTION_ERROR))
  } else if (operation === BIG) {
    const { top, bottom } = longFraction(a) ?? { top: 0n, bottom: 1n }
    const value = Number(top) / Number(bottom)
    set(index, below(value, FUNCTION_ERROR), above(value, FUNCTION_ERROR))
  } else set(index, Number.NaN, Number.NaN)
}

const encloseFunction = (index: number, a: number, operation: number): void => {
  switch (operation) {
    case EXP:
      encloseExp(index, a)
      break
    case LN:
      encloseLn(index, a)
      break
    case SQRT:
      encloseSqrt(index, a)
      break
    case SIN:
      encloseWave(index, a, Math.sin)
      break
    case COS:
      encloseWave(index, a, Math.cos)
      break
    case ATAN:
      encloseGrowing(index, a, Math.atan)
      break
    case ASIN:
      encloseGrowing(index, a, Math.asin)
      break
    case ERF:
      encloseErf(index, a)
      break
    default:
      encloseAbs(index, a)
  }
}

const encloseFloor = (index: number, a: number): void => {
  const whole = Math.floor(lowOf(a))
  const value = whole === Math.floor(highOf(a)) ? whole : Number.NaN
  set(index, value, value)
}

const encloseBranch = (index: number, a: number, b: number, operation: number): void => {
  switch (operation) {
    case SIGN:
      encloseSign(index, a, -1, 0, 1)
      break
    case LESS:
      encloseSign(index, a, 1, 0, 0)
      break
    case LESS_EQUAL:
      encloseSign(index, a, 1, 1, 0)
      break
    case EQUAL:
      encloseSign(index, a, 0, 1, 0)
      break
    case SELECT:
      encloseSelect(index, a, b, third[index] ?? 0)
      break
    case FLOOR:
      encloseFloor(index, a)
      break
    case NOT:
      set(index, 1 - highOf(a), 1 - lowOf(a))
      break
    case MIN:
    case AND:
      set(index, Math.min(lowOf(a), lowOf(b)), Math.min(highOf(a), highOf(b)))
      break
    default:
      set(index, Math.max(lowOf(a), lowOf(b)), Math.max(highOf(a), highOf(b)))
  }
}

const encloseStep = (index: number, a: number, b: number, operation: number): void => {
  switch (operation) {
    case ADD:
      addIntervals(index, a, b)
      break
    case MULTIPLY:
      multiplyIntervals(index, lowOf(a), highOf(a), lowOf(b), highOf(b))
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
    case GIVEN:
      set(index, Number.isNaN(lowOf(b)) ? Number.NaN : lowOf(a), highOf(a))
      break
    default:
      if (operation <= ABS) encloseFunction(index, a, operation)
      else encloseBranch(index, a, b, operation)
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
    else if (operation < ADD) encloseLeaf(index, a, operation)
    else encloseStep(index, a, second[index] ?? 0, operation)
  }
  store.enclosed = count
}

const hasSign = (step: number): boolean => lowOf(step) > 0 || highOf(step) < 0

/**
 * Whether no branch changes and no domain ends at the point enclosed last: every guard has a sign
 * for certain.
 */
export const isGeneric = (): boolean => {
  for (let place = 0; place < store.partials; place += 1) {
    if (!hasSign(domains[place] ?? 0)) return false
  }
  for (let index = 0; index < store.count; index += 1) {
    const operation = operations[index] ?? 0
    if (operation === FLOOR && Number.isInteger(lowOf(first[index] ?? 0))) return false
    if (operation < ABS || operation > EQUAL || operation === SELECT) continue
    const guard = (operation <= MIN && operation !== SIGN ? third : first)[index] ?? 0
    if (!hasSign(guard)) return false
  }
  return true
}
