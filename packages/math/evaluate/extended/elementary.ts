import { bitLength } from '../integers'
import {
  addBalls,
  type Ball,
  divideBalls,
  type Enclosed,
  exactBall,
  inUnits,
  magnitude,
  multiplyBalls,
  negateBall,
  rounded,
  signOfBall,
  smallBall,
} from './ball'
import { fixedLn2, fixedPi } from './fixed-constants'

const GUARD_BITS = 40
/** Beyond this the exponent of `e^x` itself is no longer exact in a double. */
const EXPONENT_MAX = 2 ** 50
const HALVINGS = 8

/** e^t for a fixed-point `t`, |t| < 2^-HALVINGS, by Taylor's series, then squared back. */
const fixedExp = (t: bigint, scale: bigint): bigint => {
  const reduced = t >> BigInt(HALVINGS)
  const one = 1n << scale
  let [sum, term] = [one, one]
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * reduced) >> scale) / n
    sum += term
  }
  for (let n = 0; n < HALVINGS; n += 1) sum = (sum * sum) >> scale
  return sum
}

/** `e^x`. */
export const expBall = (x: Ball, bits: number): Enclosed => {
  const size = magnitude(x)
  if (size > 50) {
    const sign = signOfBall(x)
    return sign === -1 ? smallBall(-EXPONENT_MAX) : 'unknown'
  }
  if (x.middle === 0n && x.radius === 0n) return exactBall(1n)
  const working = bits + GUARD_BITS + Math.max(0, size)
  const fixed = inUnits(x, -working)
  if (bitLength(fixed.radius) > working) return 'unknown'
  const scale = BigInt(working)
  const ln2 = fixedLn2(working)
  const turns = fixed.middle / ln2 - (fixed.middle < 0n ? 1n : 0n)
  const value = fixedExp(fixed.middle - turns * ln2, scale)
  // e^{±r} - 1 ≤ 2 r for r ≤ 1; the reduction and the series lose less than 2^-(bits + 8).
  const spread = ((value * fixed.radius) >> (scale - 1n)) + (value >> BigInt(bits + 8)) + 1n
  return rounded(value, spread, Number(turns) - working, bits)
}

const lnStart = (x: Ball): { readonly guess: number; readonly shift: number } => {
  const length = bitLength(x.middle)
  const top = length > 53 ? Number(x.middle >> BigInt(length - 53)) : Number(x.middle)
  const exponent = x.exponent + Math.max(0, length - 53)
  return { guess: Math.log(top), shift: exponent }
}

const FIRST_DIGITS = 48

/** ln of the positive middle of a ball, by Halley's step y + 2 (m - e^y) / (m + e^y). */
const lnOfMiddle = (x: Ball, bits: number): Enclosed => {
  const { guess, shift } = lnStart(x)
  const working = bits + GUARD_BITS
  const mantissa: Ball = { middle: x.middle, radius: 0n, exponent: x.exponent - shift }
  let y: Ball = exactBall(BigInt(Math.round(guess * 2 ** FIRST_DIGITS)), -FIRST_DIGITS)
  for (let good = FIRST_DIGITS - 8; ; good *= 3) {
    const precision = Math.min(working, 3 * good) + 10
    const power = expBall({ ...y, radius: 0n }, precision)
    if (typeof power === 'string') return power
    const step = divideBalls(
      addBalls(mantissa, negateBall(power), precision),
      addBalls(mantissa, power, precision),
      precision,
    )
    if (typeof step === 'string') return step
    y = addBalls(y, { ...step, exponent: step.exponent + 1 }, precision)
    if (3 * good >= working) break
    y = { ...y, radius: 0n }
  }
  const error: Ball = { middle: 0n, radius: 1n, exponent: -bits - 8 }
  const ln2: Ball = { middle: fixedLn2(working + 60), radius: 2n, exponent: -working - 60 }
  const whole = multiplyBalls(ln2, exactBall(BigInt(shift)), working + 60)
  return addBalls(addBalls(y, error, working), whole, bits)
}

/** `ln x`. */
export const lnBall = (x: Ball, bits: number): Enclosed => {
  const sign = signOfBall(x)
  if (sign === null) return 'unknown'
  if (sign !== 1) return 'undefined'
  if (x.radius === 0n && x.middle === 1n && x.exponent === 0) return exactBall(0n)
  const value = lnOfMiddle(x, bits)
  if (typeof value === 'string' || x.radius === 0n) return value
  const relative = divideBalls(exactBall(x.radius), exactBall(x.middle - x.radius), 32)
  if (typeof relative === 'string') return 'unknown'
  const spread: Ball = {
    middle: 0n,
    radius: relative.middle + relative.radius,
    exponent: relative.exponent,
  }
  return addBalls(value, spread, bits)
}

const fixedSeries = (
  first: bigint,
  square: bigint,
  scale: bigint,
  divisor: (n: bigint) => bigint,
): bigint => {
  let [sum, term] = [first, first]
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = -((term * square) >> scale) / divisor(n)
    sum += term
  }
  return sum
}

/** `sin x` (`ahead` 0) or `cos x` (`ahead` 1). */
export const waveBall = (x: Ball, ahead: 0 | 1, bits: number): Enclosed => {
  const size = magnitude(x)
  if (size > 4000) return rounded(0n, 1n, 0, bits)
  const working = bits + GUARD_BITS + Math.max(0, size)
  const fixed = inUnits(x, -working)
  const scale = BigInt(working)
  const quarter = fixedPi(working) >> 1n
  const shifted = fixed.middle + (quarter >> 1n)
  const turns = shifted / quarter - (shifted < 0n ? 1n : 0n)
  const t = fixed.middle - turns * quarter
  const square = (t * t) >> scale
  const phase = Number((((turns + BigInt(ahead)) % 4n) + 4n) % 4n)
  const value =
    phase % 2 === 0
      ? fixedSeries(t, square, scale, n => 2n * n * (2n * n + 1n))
      : fixedSeries(1n << scale, square, scale, n => 2n * n * (2n * n - 1n))
  const error = 1n << BigInt(GUARD_BITS - 10 + Math.max(0, size))
  const exact = x.middle === 0n && x.radius === 0n
  if (exact) return exactBall(BigInt(ahead))
  return rounded(phase < 2 ? value : -value, fixed.radius + error, -working, bits)
}

/** `π`. */
export const piBall = (bits: number): Ball => rounded(fixedPi(bits + 8), 2n, -bits - 8, bits)
