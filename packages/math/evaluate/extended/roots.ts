import { bitLength, floorRoot } from '../integers'
import {
  type Ball,
  ballBetween,
  divideBalls,
  type Enclosed,
  endsOfBall,
  exactBall,
  multiplyBalls,
  negateBall,
  powerOfBall,
  signOfBall,
} from './ball'
import { expBall, lnBall } from './elementary'

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

/** Whole numbers with a root's degree times as many bits cost more than two logarithms. */
const DEGREE_MAX = 24
const POWER_MAX = 10_000

/** `x^{p/q} = e^{(p/q) ln x}` for `x > 0`. */
const throughLogarithm = (x: Ball, p: number, q: number, bits: number): Enclosed => {
  const working = bits + 64
  const log = lnBall(x, working)
  if (typeof log === 'string') return log
  const scaled = multiplyBalls(log, exactBall(BigInt(p)), working)
  const exponent = divideBalls(scaled, exactBall(BigInt(q)), working)
  return typeof exponent === 'string' ? exponent : expBall(exponent, bits)
}

const raise = (x: Ball, p: number, bits: number): Enclosed => {
  const power = powerOfBall(x, Math.abs(p), bits)
  return p > 0 ? power : divideBalls(exactBall(1n), power, bits)
}

/** `x^{p/q}` in lowest terms, `q ≥ 2`: real roots of negative numbers for an odd `q`. */
export const rationalPowerBall = (x: Ball, p: number, q: number, bits: number): Enclosed => {
  const sign = signOfBall(x)
  if (sign === 0) return p > 0 ? x : 'undefined'
  const working = bits + 2 * Math.ceil(Math.log2(Math.abs(p) + 1)) + 4
  if (sign === null) return 'unknown'
  if (sign === -1 && q % 2 === 0) return 'undefined'
  const size = sign === 1 ? x : negateBall(x)
  const isLarge = q > DEGREE_MAX || Math.abs(p) > POWER_MAX
  const value = isLarge
    ? throughLogarithm(size, p, q, working)
    : raise(positiveRoot(size, q, working), p, bits)
  if (typeof value === 'string') return value
  return sign === -1 && p % 2 !== 0 ? negateBall(value) : value
}

/** `√x` for a ball that may touch 0; unknown where it reaches below. */
export const rootBall = (x: Ball, bits: number): Enclosed => {
  const sign = signOfBall(x)
  if (sign === 0) return x
  if (sign === null) return 'unknown'
  return sign === 1 ? positiveRoot(x, 2, bits) : 'undefined'
}
