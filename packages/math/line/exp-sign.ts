import {
  addBalls,
  type Ball,
  divideBalls,
  exactBall,
  multiplyBalls,
  signOfBall,
} from '../evaluate/extended/ball'
import { expBall } from '../evaluate/extended/elementary'
import { compareRationals, type Rational, ZERO } from '../number/rational'
import { type ExpPolynomial, isZeroAt, type Polynomial } from './exp-polynomial'

const PRECISIONS: readonly number[] = [64, 192, 768, 3072]

const ballOf = (x: Rational, bits: number): Ball => {
  const ball = divideBalls(exactBall(x.numerator), exactBall(x.denominator), bits)
  return typeof ball === 'string' ? exactBall(0n) : ball
}

const polynomialBall = (p: Polynomial, x: Ball, bits: number): Ball =>
  p.reduceRight(
    (sum, coefficient) => addBalls(multiplyBalls(sum, x, bits), ballOf(coefficient, bits), bits),
    exactBall(0n),
  )

const valueBall = (f: ExpPolynomial, x: Ball, bits: number): Ball | null => {
  let sum = exactBall(0n)
  for (const { rate, polynomial } of f) {
    const power = expBall(multiplyBalls(ballOf(rate, bits), x, bits), bits)
    if (typeof power === 'string') return null
    sum = addBalls(sum, multiplyBalls(polynomialBall(polynomial, x, bits), power, bits), bits)
  }
  return sum
}

/**
 * More than 32 times the rounding of one operation in doubles: fractions become doubles within 2^-51
 * of themselves, and the engine's exponential is right within 4 units in the last place.
 */
const ROUNDING = 2 ** -48
/** Numbers nearer to 0 lose digits. */
const LEAST = 1e-290

/** NaN where numbers beyond all doubles would make it wrong. */
const doubleOf = ({ numerator, denominator }: Rational): number => {
  const [top, bottom] = [Number(numerator), Number(denominator)]
  return Number.isFinite(top) && Number.isFinite(bottom) ? top / bottom : Number.NaN
}

/**
 * The sign at a point if doubles show it, else 0. Of Σ P(x) e^{rx} each summand is known within
 * (m + n + 2 + |rx|) ε Σ |c_k x^k| e^{rx} for the m summands and the n coefficients c_k of P: relative errors of x count k
 * times in x^k, and |rx| times in the exponential.
 */
const signInDoubles = (f: ExpPolynomial, x: Rational): -1 | 0 | 1 => {
  const at = doubleOf(x)
  let value = 0
  let error = 0
  for (const { rate, polynomial } of f) {
    const exponent = doubleOf(rate) * at
    const power = Math.exp(exponent)
    let sum = 0
    let size = 0
    for (let k = polynomial.length - 1; k >= 0; k -= 1) {
      const coefficient = doubleOf(polynomial[k] ?? ZERO)
      sum = sum * at + coefficient
      size = size * Math.abs(at) + Math.abs(coefficient) + LEAST
    }
    value += sum * power
    error +=
      size * (power * ROUNDING * (f.length + polynomial.length + 2 + Math.abs(exponent)) + LEAST)
  }
  if (value > error) return 1
  return value < -error ? -1 : 0
}

/** The sign at a rational point, proved; null only where the precision does not suffice. */
export const signAt = (f: ExpPolynomial, x: Rational): -1 | 0 | 1 | null => {
  const plain = signInDoubles(f, x)
  if (plain !== 0) return plain
  if (isZeroAt(f, x)) return 0
  for (const bits of PRECISIONS) {
    const value = valueBall(f, ballOf(x, bits), bits)
    const sign = value && signOfBall(value)
    if (sign) return sign
  }
  return null
}

/** The sign on all of `[low, high]` where it is the same; else null. */
export const signOver = (f: ExpPolynomial, low: Rational, high: Rational): -1 | 1 | null => {
  const bits = 256
  const [a, b] = [ballOf(low, bits), ballOf(high, bits)]
  const middle = addBalls(a, b, bits)
  const width = addBalls(b, { ...a, middle: -a.middle }, bits)
  const half: Ball = {
    middle: 0n,
    radius: (width.middle < 0n ? -width.middle : width.middle) + width.radius,
    exponent: width.exponent - 1,
  }
  const x = addBalls({ ...middle, exponent: middle.exponent - 1 }, half, bits)
  const value = valueBall(f, x, bits)
  const sign = value && signOfBall(value)
  return sign === 0 ? null : sign
}

/** The sign far out: towards +∞ (`1`) or -∞ (`-1`). 0 for the zero function. */
export const signFarOut = (f: ExpPolynomial, direction: -1 | 1): -1 | 0 | 1 => {
  const term = direction === 1 ? f.at(-1) : f[0]
  const lead = term?.polynomial.at(-1)
  if (!term || !lead) return 0
  const sign = compareRationals(lead, ZERO)
  const degree = term.polynomial.length - 1
  return direction === -1 && degree % 2 === 1 ? (sign === 1 ? -1 : 1) : sign
}
