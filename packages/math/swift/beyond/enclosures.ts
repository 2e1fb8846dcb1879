import { erfc } from '../../evaluate/stable'
import { above, below, FUNCTION_ERROR, HALF_ULP, highOf, lowOf, set } from '../enclose'
import {
  ABS,
  ADD,
  AND,
  ASIN,
  ATAN,
  BIG,
  COS,
  domains,
  EQUAL,
  ERF,
  FLOOR,
  first,
  GIVEN,
  LESS,
  LESS_EQUAL,
  LN,
  MIN,
  NOT,
  operations,
  ROOT,
  SELECT,
  SIGN,
  SIN,
  SQRT,
  store,
  third,
} from '../steps'
import { longFraction } from './long-fractions'

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
  let value = Number.NaN
  if (operation === ROOT) value = Math.sqrt(a === 0 ? Math.PI : a)
  if (operation === BIG) value = Number(longFraction(a).top) / Number(longFraction(a).bottom)
  set(index, below(value, FUNCTION_ERROR), above(value, FUNCTION_ERROR))
}

const encloseFunction = (index: number, a: number, operation: number): void => {
  switch (operation) {
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

/** Sets the enclosure of a step beyond the core. */
export const encloseFurther = (index: number, a: number, b: number, operation: number): void => {
  if (operation < ADD) encloseLeaf(index, a, operation)
  else if (operation === GIVEN) {
    const isOpen = Number.isNaN(lowOf(b))
    set(index, isOpen ? Number.NaN : lowOf(a), isOpen ? Number.NaN : highOf(a))
  } else if (operation <= ABS) encloseFunction(index, a, operation)
  else encloseBranch(index, a, b, operation)
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
