import { powerOfRational, rational, sizeOfRational } from '../number/rational'
import { findExactRoot } from './integers'
import { sumOfRoots } from './nested-roots'
import {
  ABS,
  ADD,
  DIVIDE,
  EXP,
  INTEGER_POWER,
  LN,
  MULTIPLY,
  NEGATE,
  RATIONAL_POWER,
  UNDEFINED,
} from './operations'
import { greatestCommonDivisor, type Tape } from './tape'
import {
  addSteps,
  divideSteps,
  multiplySteps,
  negateStep,
  subtractSteps,
  TAPE_BITS_MAX,
} from './tape-arithmetic'
import { isTotal } from './total-steps'

const foldPower = (tape: Tape, x: number, exponent: number): number | null => {
  const base = tape.numberAt(x)
  if (base === null) return null
  if (base.numerator === 0n) return exponent > 0 ? x : tape.step(UNDEFINED)
  if (sizeOfRational(base) * Math.abs(exponent) > TAPE_BITS_MAX) return null
  return tape.constant(powerOfRational(base, exponent))
}

/** `x^0`: 1 wherever `x` is defined. */
const zerothPower = (tape: Tape, x: number): number => {
  const one = tape.fraction(1)
  if (isTotal(tape, x)) return one
  return addSteps(tape, one, multiplySteps(tape, tape.fraction(0), x))
}

/** `(x^m)^n` is `x^{mn}`, but for 1 / (1/x): that has no value at 0. */
const powerOfPower = (tape: Tape, x: number, n: number): number => {
  const m = tape.b[x] ?? 1
  return (m < 0 && n < 0) || !Number.isSafeInteger(m * n)
    ? tape.step(INTEGER_POWER, x, n)
    : integerPowerStep(tape, tape.a[x] ?? 0, m * n)
}

/** `(c^{p/q})^n` is `c^{pn/q}` for a number c, which is positive there. */
const powerOfRoot = (tape: Tape, x: number, n: number): number => {
  const [c, p, q] = [tape.a[x] ?? 0, (tape.b[x] ?? 1) * n, tape.c[x] ?? 1]
  if (!Number.isSafeInteger(p)) return tape.step(INTEGER_POWER, x, n)
  const common = greatestCommonDivisor(p, q)
  return q === common
    ? integerPowerStep(tape, c, p / common)
    : rootOfNumber(tape, c, p / common, q / common)
}

/** `(c y)^n` and `(y/c)^n` without variables, for a number `c`, taken apart: `(2√3)^2`. */
const powerOfScaled = (tape: Tape, x: number, n: number): number | null => {
  const [a, b] = [tape.a[x] ?? 0, tape.b[x] ?? 0]
  if (tape.mentions[x] !== 0) return null
  const isScaled = tape.isNumber(a) || tape.isNumber(b)
  const power = (step: number) => integerPowerStep(tape, step, n)
  if (tape.operations[x] === MULTIPLY && isScaled) return multiplySteps(tape, power(a), power(b))
  if (tape.operations[x] !== DIVIDE || !tape.isNumber(b)) return null
  return divideSteps(tape, power(a), power(b))
}

/** The step of `x^exponent` for an integer exponent; `x^0` is 1 wherever `x` is defined. */
export const integerPowerStep = (tape: Tape, x: number, exponent: number): number => {
  if (exponent === 0) return zerothPower(tape, x)
  if (exponent === 1) return x
  const folded = tape.isNumber(x) ? foldPower(tape, x, exponent) : null
  if (folded !== null) return folded
  const inner = tape.a[x] ?? 0
  switch (tape.operations[x]) {
    case NEGATE: {
      const power = integerPowerStep(tape, inner, exponent)
      return exponent % 2 === 0 ? power : negateStep(tape, power)
    }
    case INTEGER_POWER:
      return powerOfPower(tape, x, exponent)
    case RATIONAL_POWER:
      return tape.isNumber(inner)
        ? powerOfRoot(tape, x, exponent)
        : tape.step(INTEGER_POWER, x, exponent)
    case EXP:
      return expStep(tape, multiplySteps(tape, tape.fraction(exponent), inner))
    default:
      return powerOfScaled(tape, x, exponent) ?? tape.step(INTEGER_POWER, x, exponent)
  }
}

/** A logarithm of a number inside `x`, as `q ln c`; null where `x` is anything else. */
const asLogarithm = (
  tape: Tape,
  x: number,
): { readonly factor: number; readonly of: number } | null => {
  const a = tape.a[x] ?? 0
  const b = tape.b[x] ?? 0
  switch (tape.operations[x]) {
    case LN:
      return tape.isNumber(a) ? { factor: tape.fraction(1), of: a } : null
    case NEGATE: {
      const inner = asLogarithm(tape, a)
      return inner && { factor: negateStep(tape, inner.factor), of: inner.of }
    }
    case MULTIPLY: {
      const [number, other] = tape.isNumber(a) ? [a, b] : [b, a]
      const inner = tape.isNumber(number) ? asLogarithm(tape, other) : null
      return inner && { factor: multiplySteps(tape, number, inner.factor), of: inner.of }
    }
    case DIVIDE: {
      const inner = tape.isNumber(b) ? asLogarithm(tape, a) : null
      return inner && { factor: divideSteps(tape, inner.factor, b), of: inner.of }
    }
    default:
      return null
  }
}

/** The step of `e^x`; `e^{q ln c}` for numbers `q` and `c` is `c^q`, exactly. */
export const expStep = (tape: Tape, x: number): number => {
  if (tape.isInteger(x, 0)) return tape.fraction(1)
  if (tape.mentions[x] !== 0) return tape.step(EXP, x)
  const logarithm = asLogarithm(tape, x)
  if (logarithm) return numberPowerStep(tape, logarithm.of, logarithm.factor)
  if (tape.operations[x] === ADD) {
    const [a, b] = [tape.a[x] ?? 0, tape.b[x] ?? 0]
    if (asLogarithm(tape, a) || asLogarithm(tape, b)) {
      return multiplySteps(tape, expStep(tape, a), expStep(tape, b))
    }
  }
  return tape.step(EXP, x)
}

const ROOT_DEGREE_MAX = 64

const rootOfNumber = (tape: Tape, x: number, p: number, q: number): number => {
  const value = tape.numberAt(x)
  if (value === null) return tape.step(RATIONAL_POWER, x, p, q)
  if (value.numerator === 0n) return p > 0 ? x : tape.step(UNDEFINED)
  if (value.numerator < 0n) {
    if (q % 2 === 0) return tape.step(UNDEFINED)
    const root = rootOfNumber(tape, negateStep(tape, x), p, q)
    return p % 2 === 0 ? root : negateStep(tape, root)
  }
  if (q > ROOT_DEGREE_MAX) return tape.step(RATIONAL_POWER, x, p, q)
  const top = findExactRoot(value.numerator, q)
  const bottom = findExactRoot(value.denominator, q)
  return top === null || bottom === null
    ? tape.step(RATIONAL_POWER, x, p, q)
    : integerPowerStep(tape, tape.constant(rational(top, bottom)), p)
}

const isPlainlyPositive = (tape: Tape, x: number): boolean =>
  tape.operations[x] === EXP || isPositiveNumber(tape, x)

const isPositiveNumber = (tape: Tape, x: number): boolean =>
  (tape.numberAt(x)?.numerator ?? 0n) > 0n

/** `(c y)^{p/q}`, `(y / c)^{p/q}` and `(c / y)^{p/q}` for a number `c > 0`, taken apart. */
const rootOfProduct = (tape: Tape, x: number, p: number, q: number): number | null => {
  const operation = tape.operations[x]
  const [a, b] = [tape.a[x] ?? 0, tape.b[x] ?? 0]
  if (!isPositiveNumber(tape, a) && !isPositiveNumber(tape, b)) return null
  const [left, right] = [rationalPowerStep(tape, a, p, q), rationalPowerStep(tape, b, p, q)]
  if (operation === MULTIPLY) return multiplySteps(tape, left, right)
  return operation === DIVIDE ? divideSteps(tape, left, right) : null
}

/** `√(p + q√r)` as a sum of two roots; null where that is none. */
const rootOfSum = (tape: Tape, x: number): number | null => {
  const found = sumOfRoots(tape, x)
  if (!found) return null
  const [u, v] = [found.u, found.v].map(value => rootOfNumber(tape, tape.constant(value), 1, 2))
  if (u === undefined || v === undefined) return null
  return found.isMinus ? subtractSteps(tape, u, v) : addSteps(tape, u, v)
}

/** `(y^m)^{p/q}` as a power of `y` or of `|y|`; null where that would change the domain. */
const rootOfPower = (tape: Tape, x: number, p: number, q: number): number | null => {
  const [base, m] = [tape.a[x] ?? 0, tape.b[x] ?? 1]
  if (!Number.isSafeInteger(m * p) || (m < 0 && p < 0)) return null
  if (m % 2 === 0) return rationalPowerStep(tape, tape.step(ABS, base), m * p, q)
  return q % 2 === 1 ? rationalPowerStep(tape, base, m * p, q) : null
}

/**
 * The step of `x^{p/q}` for integers `p` and `q > 0`. For an odd `q` it is the real root, also
 * where `x` is negative; for an even `q` it is defined for `x ≥ 0` only.
 */
export const rationalPowerStep = (tape: Tape, x: number, p: number, q: number): number => {
  const divisor = greatestCommonDivisor(p, q)
  const [top, bottom] = [p / divisor, q / divisor]
  if (bottom === 1) return integerPowerStep(tape, x, top)
  if (tape.isNumber(x)) return rootOfNumber(tape, x, top, bottom)
  const inner = tape.a[x] ?? 0
  switch (tape.operations[x]) {
    case EXP:
      return expStep(tape, multiplySteps(tape, tape.fraction(top, bottom), inner))
    case ADD: {
      const root = top === 1 && bottom === 2 ? rootOfSum(tape, x) : null
      if (root !== null) return root
      break
    }
    case NEGATE: {
      if (bottom % 2 === 0) break
      const root = rationalPowerStep(tape, inner, top, bottom)
      return top % 2 === 0 ? root : negateStep(tape, root)
    }
    case INTEGER_POWER: {
      const root = rootOfPower(tape, x, top, bottom)
      if (root !== null) return root
      break
    }
    case MULTIPLY:
    case DIVIDE: {
      const root = rootOfProduct(tape, x, top, bottom)
      if (root !== null) return root
      break
    }
  }
  return tape.step(RATIONAL_POWER, x, top, bottom)
}

const numberPowerStep = (tape: Tape, base: number, exponent: number): number => {
  const value = tape.numberAt(exponent)
  if (value === null) return tape.step(UNDEFINED)
  const [p, q] = [Number(value.numerator), Number(value.denominator)]
  if (Number.isSafeInteger(p) && Number.isSafeInteger(q)) {
    return rationalPowerStep(tape, base, p, q)
  }
  // A power of a negative number hangs on whether its huge exponent is even.
  if (q === 1 && !isPlainlyPositive(tape, base)) tape.failure ??= 'too-large'
  return tape.step(EXP, multiplySteps(tape, exponent, lnStep(tape, base)))
}

/**
 * The step of `base^exponent`: a power or a real root for an exact number, else
 * `e^{exponent ln base}`, defined for `base > 0` only.
 */
export const powerSteps = (tape: Tape, base: number, exponent: number): number => {
  if (tape.isNumber(exponent)) return numberPowerStep(tape, base, exponent)
  return expStep(tape, multiplySteps(tape, exponent, lnStep(tape, base)))
}

/** The step of `ln x`. `ln e^x` is `x` for every real `x`. */
export const lnStep = (tape: Tape, x: number): number => {
  if (tape.operations[x] === EXP) return tape.a[x] ?? 0
  if (tape.isInteger(x, 1)) return tape.fraction(0)
  const number = tape.numberAt(x)
  if (number && number.numerator <= 0n) return tape.step(UNDEFINED)
  return tape.step(LN, x)
}
