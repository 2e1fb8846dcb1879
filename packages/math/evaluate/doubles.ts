import { type Rational, rational } from '../number/rational'
import { type Ball, endsOfBall } from './extended/ball'
import { bitLength } from './integers'

/** A finite double as the exact rational number that it is. */
export const rationalFromDouble = (x: number): Rational => {
  if (Number.isSafeInteger(x)) return rational(x)
  let [whole, shift] = [x, 0]
  while (!Number.isInteger(whole)) [whole, shift] = [whole * 2, shift + 1]
  return rational(BigInt(whole), 1n << BigInt(shift))
}

const KEPT_BITS = 64

/** `value · 2^exponent` as a double: the nearest one within two units in the last place. */
const scaled = (value: bigint, exponent: number): number => {
  const excess = Math.max(0, bitLength(value) - KEPT_BITS)
  const top = Number(value >> BigInt(excess))
  const power = Math.max(-2200, Math.min(2200, exponent + excess))
  const half = Math.trunc(power / 2)
  return top * 2 ** half * 2 ** (power - half)
}

/** The double nearest to the middle of a ball. */
export const doubleFromBall = (x: Ball): number => scaled(x.middle, x.exponent)

/** A ball's ends as doubles, not rounded outward: for telling its width. */
export const endsAsDoubles = (x: Ball): readonly [number, number] => {
  const [low, high] = endsOfBall(x)
  return [scaled(low, x.exponent), scaled(high, x.exponent)]
}

/** An upper bound of log2(radius / |middle|); +∞ where the middle is 0 and the radius is not. */
export const relativeWidthBits = (x: Ball): number => {
  if (x.radius === 0n) return Number.NEGATIVE_INFINITY
  return x.middle === 0n ? Number.POSITIVE_INFINITY : bitLength(x.radius) - bitLength(x.middle) + 1
}
