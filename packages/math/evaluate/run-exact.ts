import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  powerOfRational,
  type Rational,
  rational,
  sizeOfRational,
  ZERO,
} from '../number/rational'
import { findExactRoot } from './integers'
import * as operation from './operations'
import type { Tape } from './tape'

/** The exact value of a step: a rational, a truth value, undefined, or `null`: not rational. */
export type ExactValue = Rational | boolean | 'undefined' | null

/** The bits of one value, and those of all long values of one run, that are worth their time. */
const BITS_MAX = 8192
const LONG_BITS = 256
const ALL_BITS_MAX = 250_000

const isRational = (x: ExactValue | undefined): x is Rational => typeof x === 'object' && x !== null

const power = (x: Rational, n: number): ExactValue => {
  if (x.numerator === 0n) return n > 0 ? x : 'undefined'
  const size = sizeOfRational(x)
  return size > 1 && size * Math.abs(n) > BITS_MAX ? null : powerOfRational(x, n)
}

const DEGREE_MAX = 100

const rationalPower = (x: Rational, p: number, q: number): ExactValue => {
  if (x.numerator === 0n) return p > 0 ? x : 'undefined'
  if (x.numerator < 0n) {
    if (q % 2 === 0) return 'undefined'
    const root = rationalPower(negateRational(x), p, q)
    return isRational(root) && p % 2 !== 0 ? negateRational(root) : root
  }
  if (q > DEGREE_MAX) return null
  const top = findExactRoot(x.numerator, q)
  const bottom = findExactRoot(x.denominator, q)
  return top === null || bottom === null ? null : power(rational(top, bottom), p)
}

const floor = (x: Rational): Rational => {
  const whole = x.numerator / x.denominator
  return rational(x.numerator < 0n && whole * x.denominator !== x.numerator ? whole - 1n : whole)
}

/** The few arguments at which the value is plainly rational. */
const special = (x: Rational, at: bigint, value: Rational): ExactValue =>
  x.denominator === 1n && x.numerator === at ? value : null

const unary = (code: number, x: Rational, tape: Tape, step: number): ExactValue => {
  const sign = compareRationals(x, ZERO)
  switch (code) {
    case operation.NEGATE:
      return negateRational(x)
    case operation.INTEGER_POWER:
      return power(x, tape.b[step] ?? 1)
    case operation.RATIONAL_POWER:
      return rationalPower(x, tape.b[step] ?? 1, tape.c[step] ?? 1)
    case operation.EXP:
    case operation.COS:
    case operation.ERFC:
      return special(x, 0n, ONE)
    case operation.LN:
      return sign <= 0 ? 'undefined' : special(x, 1n, ZERO)
    case operation.ABS:
      return sign < 0 ? negateRational(x) : x
    case operation.SIGN:
      return rational(sign)
    case operation.FLOOR:
      return floor(x)
    case operation.SIN:
    case operation.ATAN:
      return special(x, 0n, ZERO)
    case operation.ASIN:
      return compareRationals(multiplyRationals(x, x), ONE) > 0 ? 'undefined' : special(x, 0n, ZERO)
    case operation.LESS:
      return sign < 0
    case operation.LESS_EQUAL:
      return sign <= 0
    case operation.EQUAL:
      return sign === 0
    default:
      return null
  }
}

const binary = (code: number, x: Rational, y: Rational): ExactValue => {
  if (sizeOfRational(x) + sizeOfRational(y) > BITS_MAX) return null
  switch (code) {
    case operation.ADD:
      return addRationals(x, y)
    case operation.MULTIPLY:
      return multiplyRationals(x, y)
    case operation.DIVIDE:
      return y.numerator === 0n ? 'undefined' : divideRationals(x, y)
    case operation.MAX:
      return compareRationals(x, y) < 0 ? y : x
    case operation.MIN:
      return compareRationals(x, y) < 0 ? x : y
    default:
      return null
  }
}

const connect = (x: ExactValue | undefined, y: ExactValue | undefined, deciding: boolean) => {
  if (x === 'undefined' || y === 'undefined') return 'undefined'
  if (x === deciding || y === deciding) return deciding
  return typeof x === 'boolean' && typeof y === 'boolean' ? !deciding : null
}

const compute = (tape: Tape, step: number, values: readonly ExactValue[]): ExactValue => {
  const code = tape.operations[step] ?? 0
  const [x, y] = [values[tape.a[step] ?? 0], values[tape.b[step] ?? 0]]
  if (code === operation.SELECT) {
    if (typeof x === 'boolean') return values[(x ? tape.b : tape.c)[step] ?? 0] ?? null
    return x === 'undefined' ? x : null
  }
  if (code === operation.AND || code === operation.OR) {
    return connect(x, y, code === operation.OR)
  }
  if (x === 'undefined') return x
  if (code === operation.NOT) return typeof x === 'boolean' ? !x : null
  if (operation.operandCount(code) === 1) return isRational(x) ? unary(code, x, tape, step) : null
  if (y === 'undefined') return y
  return isRational(x) && isRational(y) ? binary(code, x, y) : null
}

const leaf = (tape: Tape, step: number, point: readonly (Rational | null)[]): ExactValue => {
  switch (tape.operations[step]) {
    case operation.CONSTANT:
    case operation.BIG_CONSTANT:
      return tape.numberAt(step)
    case operation.VARIABLE:
      return point[tape.a[step] ?? 0] ?? null
    case operation.UNDEFINED:
      return 'undefined'
    default:
      return null
  }
}

/** The exact values of all steps of an exact tape at a rational point, where they are rational. */
export const runExact = (
  tape: Tape,
  point: readonly (Rational | null)[],
): readonly ExactValue[] => {
  const values: ExactValue[] = []
  let bits = 0
  for (let step = 0; step < tape.length; step += 1) {
    const isLeaf = operation.operandCount(tape.operations[step] ?? 0) === 0
    const value = isLeaf ? leaf(tape, step, point) : compute(tape, step, values)
    const size = isRational(value) ? sizeOfRational(value) : 0
    if (size > LONG_BITS) bits += size
    values.push(bits > ALL_BITS_MAX && size > LONG_BITS ? null : value)
  }
  return values
}
