import { pickInteger } from '../integers'
import * as operation from '../operations'
import type { Tape } from '../tape'
import {
  addBalls,
  type Ball,
  ballBetween,
  divideBalls,
  type Enclosed,
  endsOfBall,
  exactBall,
  hullOfBalls,
  inUnits,
  multiplyBalls,
  negateBall,
  powerOfBall,
  signOfBall,
} from './ball'
import { expBall, lnBall, piBall, waveBall } from './elementary'
import { asinBall, atanBall, erfcBall } from './inverses'
import { rationalPowerBall } from './roots'

type Truth = 'yes' | 'no' | 'undefined' | 'unknown'
type Value = Enclosed | Truth

const isBall = (x: Value | undefined): x is Ball => typeof x === 'object'

const POWER_MAX = 10_000

const integerPower = (x: Ball, n: number, bits: number): Enclosed => {
  const sign = signOfBall(x)
  if (n < 0 && sign === 0) return 'undefined'
  if (n < 0 && sign === null) return 'unknown'
  if (Math.abs(n) > POWER_MAX) return largePower(x, n, bits)
  const working = bits + 2 * Math.ceil(Math.log2(Math.abs(n) + 1))
  const power = powerOfBall(x, Math.abs(n), working)
  const clipped = n % 2 === 0 && sign === null ? clipBelowZero(power, bits) : power
  return n > 0 ? clipped : divideBalls(exactBall(1n), clipped, bits)
}

const clipBelowZero = (x: Ball, bits: number): Ball => {
  const [low, high] = endsOfBall(x)
  return ballBetween(low < 0n ? 0n : low, high, x.exponent, bits)
}

/** ±e^{n ln |x|}: the middle of a high power would have too many bits. */
const largePower = (x: Ball, n: number, bits: number): Enclosed => {
  const sign = signOfBall(x)
  if (sign === null || sign === 0) return sign === 0 ? x : 'unknown'
  const log = lnBall(sign === 1 ? x : negateBall(x), bits + 64)
  if (!isBall(log)) return log
  const value = expBall(multiplyBalls(log, exactBall(BigInt(n)), bits + 64), bits)
  return isBall(value) && sign === -1 && n % 2 !== 0 ? negateBall(value) : value
}

const absolute = (x: Ball, bits: number): Ball => {
  const sign = signOfBall(x)
  if (sign === 1 || sign === 0) return x
  if (sign === -1) return negateBall(x)
  const [low, high] = endsOfBall(x)
  return ballBetween(0n, pickInteger(true, -low, high), x.exponent, bits)
}

const sign = (x: Ball): Enclosed => {
  const known = signOfBall(x)
  return known === null ? { middle: 0n, radius: 1n, exponent: 0 } : exactBall(BigInt(known))
}

const extreme = (x: Ball, y: Ball, greater: boolean, bits: number): Ball => {
  const unit = Math.max(
    Math.min(x.exponent, y.exponent),
    Math.max(x.exponent, y.exponent) - 4 * bits,
  )
  const [p, q] = [endsOfBall(inUnits(x, unit)), endsOfBall(inUnits(y, unit))]
  const pick = (a: bigint, b: bigint) => pickInteger(greater, a, b)
  return ballBetween(pick(p[0], q[0]), pick(p[1], q[1]), unit, bits)
}

const floor = (x: Ball, bits: number): Enclosed => {
  if (x.exponent > 0) return x.radius === 0n ? x : 'unknown'
  const [low, high] = endsOfBall(x)
  const shift = BigInt(-x.exponent)
  return ballBetween(low >> shift, high >> shift, 0, bits)
}

const truthOf = (yes: boolean, no: boolean): Truth => (yes ? 'yes' : no ? 'no' : 'unknown')

const less = (x: Value | undefined, strict: boolean): Truth => {
  if (!isBall(x)) return x === 'undefined' ? 'undefined' : 'unknown'
  const known = signOfBall(x)
  if (known !== null) return known < 0 || (known === 0 && !strict) ? 'yes' : 'no'
  const [low, high] = endsOfBall(x)
  return strict ? truthOf(high < 0n, low >= 0n) : truthOf(high <= 0n, low > 0n)
}

const equal = (x: Value | undefined): Truth => {
  if (!isBall(x)) return x === 'undefined' ? 'undefined' : 'unknown'
  const known = signOfBall(x)
  return known === null ? 'unknown' : known === 0 ? 'yes' : 'no'
}

const connect = (x: Value | undefined, y: Value | undefined, deciding: 'yes' | 'no'): Truth => {
  if (x === 'undefined' || y === 'undefined') return 'undefined'
  if (x === deciding || y === deciding) return deciding
  return x === 'unknown' || y === 'unknown' ? 'unknown' : deciding === 'no' ? 'yes' : 'no'
}

const select = (
  test: Value | undefined,
  yes: Value | undefined,
  no: Value | undefined,
  bits: number,
): Value => {
  if (test === 'yes') return yes ?? 'unknown'
  if (test === 'no') return no ?? 'unknown'
  if (test === 'undefined' || (yes === 'undefined' && no === 'undefined')) return 'undefined'
  return isBall(yes) && isBall(no) ? hullOfBalls(yes, no, bits) : 'unknown'
}

const unaryBall = (code: number, x: Ball, tape: Tape, step: number, bits: number): Enclosed => {
  const [b, c] = [tape.b[step] ?? 1, tape.c[step] ?? 1]
  switch (code) {
    case operation.NEGATE:
      return negateBall(x)
    case operation.INTEGER_POWER:
      return integerPower(x, b, bits)
    case operation.RATIONAL_POWER:
      return rationalPowerBall(x, b, c, bits)
    case operation.EXP:
      return expBall(x, bits)
    case operation.LN:
      return lnBall(x, bits)
    case operation.ABS:
      return absolute(x, bits)
    case operation.SIGN:
      return sign(x)
    case operation.FLOOR:
      return floor(x, bits)
    case operation.SIN:
      return waveBall(x, 0, bits)
    case operation.COS:
      return waveBall(x, 1, bits)
    case operation.ASIN:
      return asinBall(x, bits)
    case operation.ATAN:
      return atanBall(x, bits)
    case operation.ERFC:
      return erfcBall(x, bits)
    default:
      return 'unknown'
  }
}

const binaryBall = (code: number, x: Ball, y: Ball, bits: number): Enclosed => {
  switch (code) {
    case operation.ADD:
      return addBalls(x, y, bits)
    case operation.MULTIPLY:
      return multiplyBalls(x, y, bits)
    case operation.DIVIDE:
      return divideBalls(x, y, bits)
    case operation.MAX:
      return extreme(x, y, true, bits)
    case operation.MIN:
      return extreme(x, y, false, bits)
    default:
      return 'unknown'
  }
}

const quotientBall = (numerator: bigint, denominator: bigint, bits: number): Enclosed =>
  divideBalls(exactBall(numerator), exactBall(denominator), bits)

const leaf = (tape: Tape, step: number, point: readonly Enclosed[], bits: number): Value | null => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 1]
  switch (tape.operations[step]) {
    case operation.CONSTANT:
      return b === 1 ? exactBall(BigInt(a)) : quotientBall(BigInt(a), BigInt(b), bits)
    case operation.BIG_CONSTANT: {
      const big = tape.bigConstants[a]
      return big ? quotientBall(big.numerator, big.denominator, bits) : 'unknown'
    }
    case operation.VARIABLE:
      return point[a] ?? 'undefined'
    case operation.PI:
      return piBall(bits)
    case operation.UNDEFINED:
      return 'undefined'
    default:
      return null
  }
}

const truth = (tape: Tape, step: number, values: readonly Value[]): Truth | null => {
  const [x, y] = [values[tape.a[step] ?? 0], values[tape.b[step] ?? 0]]
  switch (tape.operations[step]) {
    case operation.LESS:
      return less(x, true)
    case operation.LESS_EQUAL:
      return less(x, false)
    case operation.EQUAL:
      return equal(x)
    case operation.AND:
      return connect(x, y, 'no')
    case operation.OR:
      return connect(x, y, 'yes')
    case operation.NOT:
      return x === 'yes' ? 'no' : x === 'no' ? 'yes' : x === 'undefined' ? x : 'unknown'
    default:
      return null
  }
}

const compute = (tape: Tape, step: number, values: readonly Value[], bits: number): Value => {
  const code = tape.operations[step] ?? 0
  const [x, y] = [values[tape.a[step] ?? 0], values[tape.b[step] ?? 0]]
  if (code === operation.SELECT) return select(x, y, values[tape.c[step] ?? 0], bits)
  const asTruth = truth(tape, step, values)
  if (asTruth !== null) return asTruth
  const two = operation.operandCount(code) === 2
  if (x === 'undefined' || (two && y === 'undefined')) return 'undefined'
  if (!isBall(x)) return 'unknown'
  if (!two) return unaryBall(code, x, tape, step, bits)
  return isBall(y) ? binaryBall(code, x, y, bits) : 'unknown'
}

/**
 * Enclosures of all steps of an exact tape (one without functions kept whole), in extended
 * precision: about `bits` bits a step, with exponents as large as needed.
 */
export const runBalls = (
  tape: Tape,
  point: readonly Enclosed[],
  bits: number,
): readonly Value[] => {
  const values: Value[] = []
  for (let step = 0; step < tape.length; step += 1) {
    values.push(leaf(tape, step, point, bits) ?? compute(tape, step, values, bits))
  }
  return values
}
