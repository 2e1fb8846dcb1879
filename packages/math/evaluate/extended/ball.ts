import { bitLength, pickInteger } from '../integers'

/**
 * A real number in extended precision: it lies within `radius` of `middle`, both in units of
 * `2^exponent`. `radius ≥ 0`; `exponent` is a whole number, at most some 2^50 in size.
 */
export type Ball = {
  readonly middle: bigint
  readonly radius: bigint
  readonly exponent: number
}

/** A ball, or why there is none: the value is undefined, or nothing is known of it. */
export type Enclosed = Ball | 'undefined' | 'unknown'

const RADIUS_BITS = 32

/** The ball with at most `bits` bits in its middle and a short radius, rounded outward. */
export const rounded = (middle: bigint, radius: bigint, exponent: number, bits: number): Ball => {
  const excess = Math.max(bitLength(middle) - bits, bitLength(radius) - RADIUS_BITS)
  if (excess <= 0) return { middle, radius, exponent }
  const shift = BigInt(excess)
  const exact = radius === 0n && (middle >> shift) << shift === middle
  return {
    middle: middle >> shift,
    radius: exact ? 0n : (radius >> shift) + 2n,
    exponent: exponent + excess,
  }
}

/** The ball of an integer times a power of two, exactly. */
export const exactBall = (middle: bigint, exponent = 0): Ball => ({ middle, radius: 0n, exponent })

/** The ball that contains every number of that size or less: `|x| ≤ 2^exponent`. */
export const smallBall = (exponent: number): Ball => ({ middle: 0n, radius: 1n, exponent })

const sizeExponent = (x: Ball): number => x.exponent + bitLength(abs(x.middle) + x.radius)

const abs = (x: bigint): bigint => (x < 0n ? -x : x)

/** An upper bound of `log2 |x|`; -∞ for an exact 0. */
export const magnitude = (x: Ball): number =>
  x.middle === 0n && x.radius === 0n ? Number.NEGATIVE_INFINITY : sizeExponent(x)

const withFinerExponent = (x: Ball, exponent: number): Ball => {
  const shift = BigInt(x.exponent - exponent)
  return { middle: x.middle << shift, radius: x.radius << shift, exponent }
}

/** The ball in units of `2^exponent`, rounded outward where these are coarser. */
export const inUnits = (x: Ball, exponent: number): Ball => {
  if (x.exponent >= exponent) return withFinerExponent(x, exponent)
  const excess = exponent - x.exponent
  if (excess > bitLength(x.middle) + bitLength(x.radius) + 2) {
    const isZero = x.middle === 0n && x.radius === 0n
    return { middle: 0n, radius: isZero ? 0n : 1n, exponent }
  }
  const shift = BigInt(excess)
  const exact = x.radius === 0n && (x.middle >> shift) << shift === x.middle
  return {
    middle: x.middle >> shift,
    radius: exact ? 0n : (x.radius >> shift) + 2n,
    exponent,
  }
}

/** `x + y`, with about `bits` bits. */
export const addBalls = (x: Ball, y: Ball, bits: number): Ball => {
  const size = Math.max(sizeExponent(x), sizeExponent(y))
  const finest = Math.min(x.exponent, y.exponent)
  const unit = Math.max(finest, size - 2 * bits)
  const [p, q] = [inUnits(x, unit), inUnits(y, unit)]
  return rounded(p.middle + q.middle, p.radius + q.radius, unit, bits)
}

/** `-x`, exactly. */
export const negateBall = (x: Ball): Ball => ({ ...x, middle: -x.middle })

/** `x y`, with about `bits` bits. */
export const multiplyBalls = (x: Ball, y: Ball, bits: number): Ball => {
  const radius = abs(x.middle) * y.radius + abs(y.middle) * x.radius + x.radius * y.radius
  return rounded(x.middle * y.middle, radius, x.exponent + y.exponent, bits)
}

/** -1 or 1 where the sign is certain, 0 for an exact 0, else null. */
export const signOfBall = (x: Ball): -1 | 0 | 1 | null => {
  if (x.middle > x.radius) return 1
  if (-x.middle > x.radius) return -1
  return x.middle === 0n && x.radius === 0n ? 0 : null
}

/** `x / y`: undefined for an exact 0 below, unknown where `y` may be 0. */
export const divideBalls = (x: Ball, y: Ball, bits: number): Enclosed => {
  const sign = signOfBall(y)
  if (sign === 0) return 'undefined'
  if (sign === null) return 'unknown'
  const least = abs(y.middle) - y.radius
  const shift = Math.max(0, bits + 2 + bitLength(y.middle) - bitLength(x.middle))
  const [top, radius] = [x.middle << BigInt(shift), x.radius << BigInt(shift)]
  const middle = top / y.middle
  // |x/y - m| ≤ (r_x + |m| r_y) / (|y| - r_y), and one unit for rounding the quotient.
  const spread = (radius + (abs(middle) + 1n) * y.radius) / least + 2n
  const exact = x.radius === 0n && y.radius === 0n && middle * y.middle === top
  return rounded(middle, exact ? 0n : spread, x.exponent - y.exponent - shift, bits)
}

/** The least and the greatest number of the ball, in units of `2^exponent`. */
export const endsOfBall = (x: Ball): readonly [bigint, bigint] => [
  x.middle - x.radius,
  x.middle + x.radius,
]

/** The ball of all numbers between `low` and `high`, in units of `2^exponent`. */
export const ballBetween = (low: bigint, high: bigint, exponent: number, bits: number): Ball =>
  rounded(low + high, high - low, exponent - 1, bits)

/** A ball that holds both; of the smaller one no more than its place beside the larger. */
export const hullOfBalls = (x: Ball, y: Ball, bits: number): Ball => {
  const [least, most] = [Math.min(x.exponent, y.exponent), Math.max(x.exponent, y.exponent)]
  const unit = Math.max(least, most - 4 * bits)
  const ends = [...endsOfBall(inUnits(x, unit)), ...endsOfBall(inUnits(y, unit))]
  const pick = (greater: boolean) => ends.reduce((a, b) => pickInteger(greater, a, b))
  return ballBetween(pick(false), pick(true), unit, bits)
}

/** `x^n` for an integer `n ≥ 1`. */
export const powerOfBall = (x: Ball, n: number, bits: number): Ball => {
  let result: Ball | null = null
  let square = x
  for (let rest = n; ; square = multiplyBalls(square, square, bits)) {
    if (rest % 2 === 1) result = result ? multiplyBalls(result, square, bits) : square
    rest = Math.floor(rest / 2)
    if (rest === 0) return result ?? x
  }
}
