import { bitLength, floorRoot } from '../integers'
import {
  type Ball,
  ballBetween,
  divideBalls,
  type Enclosed,
  endsOfBall,
  exactBall,
  negateBall,
  powerOfBall,
  signOfBall,
} from './ball'

/** The `degree`-th root of a ball of numbers ≥ 0. */
const positiveRoot = (x: Ball, degree: number, bits: number): Ball => {
  const length = bitLength(x.middle)
  const least = Math.max(0, degree * (bits + 4) - length)
  const remainder = (((x.exponent - least) % degree) + degree) % degree
  const shift = least + remainder
  const [low, high] = endsOfBall(x)
  const exponent = (x.exponent - shift) / degree
  const bottom = floorRoot(low < 0n ? 0n : low << BigInt(shift), degree)
  const top = floorRoot(high << BigInt(shift), degree)
  const exact = x.radius === 0n && bottom ** BigInt(degree) === x.middle << BigInt(shift)
  return exact
    ? { middle: bottom, radius: 0n, exponent }
    : ballBetween(bottom, top + 1n, exponent, bits)
}

const DEGREE_MAX = 1000

const raise = (x: Ball, p: number, bits: number): Enclosed => {
  const power = powerOfBall(x, Math.abs(p), bits)
  return p > 0 ? power : divideBalls(exactBall(1n), power, bits)
}

/** `x^{p/q}` in lowest terms, `q ≥ 2`: real roots of negative numbers for an odd `q`. */
export const rationalPowerBall = (x: Ball, p: number, q: number, bits: number): Enclosed => {
  if (q > DEGREE_MAX) return 'unknown'
  const sign = signOfBall(x)
  if (sign === 0) return p > 0 ? x : 'undefined'
  const working = bits + 2 * Math.ceil(Math.log2(Math.abs(p) + 1)) + 4
  if (sign === 1) return raise(positiveRoot(x, q, working), p, bits)
  if (sign === null || q % 2 === 0) return sign === null ? 'unknown' : 'undefined'
  return raise(negateBall(positiveRoot(negateBall(x), q, working)), p, bits)
}

/** `√x` for a ball that may touch 0; unknown where it reaches below. */
export const rootBall = (x: Ball, bits: number): Enclosed => {
  const sign = signOfBall(x)
  if (sign === 0) return x
  if (sign === null) return 'unknown'
  return sign === 1 ? positiveRoot(x, 2, bits) : 'undefined'
}
