import { bitLength } from '../integers'
import {
  addBalls,
  type Ball,
  divideBalls,
  type Enclosed,
  exactBall,
  hullOfBalls,
  inUnits,
  magnitude,
  multiplyBalls,
  negateBall,
  rounded,
  signOfBall,
} from './ball'
import { expBall, piBall } from './elementary'
import { rootBall } from './roots'

const GUARD_BITS = 40
const HALVINGS = 6

const isBall = (x: Enclosed): x is Ball => typeof x !== 'string'

/** atan x for |x| ≤ 1: six times atan x = 2 atan(x / (1 + √(1 + x²))), then the series. */
const smallAtan = (x: Ball, bits: number): Enclosed => {
  const working = bits + GUARD_BITS
  const one = exactBall(1n)
  let t: Ball = x
  for (let n = 0; n < HALVINGS; n += 1) {
    const root = rootBall(addBalls(one, multiplyBalls(t, t, working), working), working)
    if (!isBall(root)) return root
    const next = divideBalls(t, addBalls(one, root, working), working)
    if (!isBall(next)) return next
    t = next
  }
  const fixed = inUnits(t, -working)
  const scale = BigInt(working)
  const square = (fixed.middle * fixed.middle) >> scale
  let [sum, power] = [fixed.middle, fixed.middle]
  for (let n = 3n; power !== 0n && power !== -1n; n += 2n) {
    power = -((power * square) >> scale)
    sum += power / n
  }
  const radius = fixed.radius + (1n << 20n)
  return rounded(sum << BigInt(HALVINGS), radius << BigInt(HALVINGS), -working, bits)
}

/** `atan x`. */
export const atanBall = (x: Ball, bits: number): Enclosed => {
  if (x.middle === 0n && x.radius === 0n) return x
  if (magnitude(x) <= 0) return smallAtan(x, bits)
  const sign = signOfBall(x)
  if (sign === null || sign === 0) return 'unknown'
  const inverse = divideBalls(exactBall(1n), x, bits + 8)
  if (!isBall(inverse)) return inverse
  const rest = magnitude(inverse) <= 0 ? smallAtan(inverse, bits) : 'unknown'
  if (!isBall(rest)) return nearOne(x, bits)
  const pi = piBall(bits + 8)
  const quarter: Ball = { ...pi, exponent: pi.exponent - 1 }
  return addBalls(sign === 1 ? quarter : negateBall(quarter), negateBall(rest), bits)
}

/** Around ±1 the ball may reach over 1 on both sides: the series still holds after the halvings. */
const nearOne = (x: Ball, bits: number): Enclosed =>
  magnitude(x) <= 1 ? smallAtan(x, bits) : 'unknown'

/** `asin x = atan(x / √(1 - x²))`. */
export const asinBall = (x: Ball, bits: number): Enclosed => {
  const one = exactBall(1n)
  const rest = addBalls(one, negateBall(multiplyBalls(x, x, 4 * bits)), 4 * bits)
  const sign = signOfBall(rest)
  if (sign === -1) return 'undefined'
  if (sign === null) return 'unknown'
  if (sign === 0) {
    const pi = piBall(bits)
    const quarter: Ball = { ...pi, exponent: pi.exponent - 1 }
    return signOfBall(x) === 1 ? quarter : negateBall(quarter)
  }
  const root = rootBall(rest, bits + 8)
  if (!isBall(root)) return root
  const slope = divideBalls(x, root, bits + 8)
  return isBall(slope) ? atanBall(slope, bits) : slope
}

/** Where erfc x is below 2^-(x²), and e^{-x²} is not worth its time. */
const farErfc = (x: Ball, bits: number): Enclosed => {
  const sign = signOfBall(x)
  const tiny = { middle: 0n, radius: 1n, exponent: -Math.min(2 ** 45, tailExponent(x)) }
  if (sign === 1) return tiny
  return sign === -1 ? addBalls(exactBall(2n), tiny, bits) : 'unknown'
}

/** A whole number n with erfc |x| < 2^-n. */
const tailExponent = (x: Ball): number => {
  const least = (x.middle < 0n ? -x.middle : x.middle) - x.radius
  const size = x.exponent + bitLength(least) - 1
  return size > 22 ? 2 ** 44 : Math.floor(4 ** size)
}

/** `x + (1/2) / (x + 1 / (x + (3/2) / (x + …)))`, with as many levels. */
const tailFraction = (x: Ball, levels: number, bits: number): Enclosed => {
  let value: Enclosed = x
  for (let level = levels; level > 0 && isBall(value); level -= 1) {
    const half: Ball = { middle: BigInt(level), radius: 0n, exponent: -1 }
    const part = divideBalls(half, value, bits)
    value = isBall(part) ? addBalls(x, part, bits) : part
  }
  return value
}

/**
 * erfc x = e^{-x²} / (√π F) for x > 0, with Laplace's continued fraction F (DLMF 7.9.1). All its
 * parts are positive: it lies between one convergent and the next.
 */
const tailErfc = (x: Ball, levels: number, bits: number): Enclosed => {
  const working = bits + GUARD_BITS
  const power = expBall(negateBall(multiplyBalls(x, x, working)), working)
  const root = rootBall(piBall(working), working)
  if (!isBall(power) || !isBall(root)) return 'unknown'
  const convergent = (each: number): Enclosed => {
    const fraction = tailFraction(x, each, working)
    return isBall(fraction)
      ? divideBalls(power, multiplyBalls(root, fraction, working), bits)
      : fraction
  }
  const [one, next] = [convergent(levels), convergent(levels + 1)] as const
  return isBall(one) && isBall(next) ? hullOfBalls(one, next, bits) : 'unknown'
}

/**
 * How many levels of the fraction bring its error below 2^-bits where |x| ≥ 2^(size-1): each level
 * divides it by (√(x² + 2k) + x) / (√(x² + 2k) - x). Null for more than `most`.
 */
const tailLevels = (size: number, bits: number, most: number): number | null => {
  const x = 2 ** (size - 1)
  for (let [level, left] = [0, bits + GUARD_BITS]; level <= most; level += 1) {
    if (left <= 0) return level
    const root = Math.sqrt(x * x + 2 * level + 2)
    left -= Math.log2(((root + x) * (root + x)) / (2 * level + 2))
  }
  return null
}

/** Beyond 2^20, e^{-x²} has an exponent of more than forty bits. */
const LARGEST_SIZE = 20
/** The series has terms up to e^{x²}. */
const SERIES_SIZE = 6

/** `1 - erf x`: a series near 0, a continued fraction where that takes fewer steps. */
export const erfcBall = (x: Ball, bits: number): Enclosed => {
  if (x.middle === 0n && x.radius === 0n) return exactBall(1n)
  const size = magnitude(x)
  if (size > LARGEST_SIZE) return farErfc(x, bits)
  const sign = signOfBall(x)
  const levels = size < 3 ? null : tailLevels(size, bits, 4 ** Math.min(size, SERIES_SIZE))
  if (sign === null || levels === null) {
    return size > SERIES_SIZE ? 'unknown' : seriesErfc(x, size, bits)
  }
  const tail = tailErfc(sign === 1 ? x : negateBall(x), levels, bits)
  if (sign === 1 || !isBall(tail)) return tail
  return addBalls(exactBall(2n), negateBall(tail), bits)
}

/** `1 - erf x`, with erf x = 2/√π e^{-x²} Σ 2^n x^{2n+1} / (1·3·…·(2n+1)). */
const seriesErfc = (x: Ball, size: number, bits: number): Enclosed => {
  // The series reaches e^{x²} before it is weighed by e^{-x²}: that many more bits.
  const extra = Math.ceil(1.5 * 4 ** Math.max(0, size))
  const working = bits + GUARD_BITS + extra
  const fixed = inUnits(x, -working)
  const scale = BigInt(working)
  const doubled = (fixed.middle * fixed.middle) >> (scale - 1n)
  let [sum, term] = [fixed.middle, fixed.middle]
  for (let n = 3n; term !== 0n && term !== -1n; n += 2n) {
    term = ((term * doubled) >> scale) / n
    sum += term
  }
  const middle: Ball = { ...fixed, radius: 0n }
  const power = expBall(negateBall(multiplyBalls(middle, middle, working)), working)
  const root = rootBall(piBall(working), working)
  if (!isBall(power) || !isBall(root)) return 'unknown'
  const series: Ball = { middle: sum << 1n, radius: 0n, exponent: -working }
  const quotient = divideBalls(multiplyBalls(series, power, working), root, working)
  if (!isBall(quotient)) return quotient
  // |erf'| ≤ 2/√π < 2: the argument's own radius counts twice at most. The roundings of the
  // terms grow with the terms, and are weighed down by e^{-x²} with them.
  const rounding = 1n << BigInt(GUARD_BITS - 12)
  const spread: Ball = { middle: 0n, radius: 2n * fixed.radius + rounding, exponent: -working }
  return addBalls(addBalls(exactBall(1n), negateBall(quotient), working), spread, bits)
}
