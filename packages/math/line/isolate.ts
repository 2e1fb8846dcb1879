import {
  addRationals,
  compareRationals,
  divideRationals,
  negateRational,
  type Rational,
  rational,
} from '../number/rational'
import { deriveExp, type ExpPolynomial, withLowestRateZero } from './exp-polynomial'
import { signAt, signFarOut, signOver } from './exp-sign'

/** A real number between two rationals; where these are equal it is that number. */
export type Isolated = { readonly low: Rational; readonly high: Rational }

const TWO = rational(2)
const DEPTH_MAX = 40
const BISECTIONS_MAX = 400
const FAR_MAX = 2n ** 1000n

const middleOf = (a: Rational, b: Rational): Rational => divideRationals(addRationals(a, b), TWO)

const isPoint = ({ low, high }: Isolated): boolean => compareRationals(low, high) === 0

/** The fraction with the least denominator in `[low, high]`. */
export const simplestBetween = (low: Rational, high: Rational): Rational => {
  if (low.numerator <= 0n && high.numerator >= 0n) return rational(0)
  if (high.numerator < 0n)
    return negateRational(simplestBetween(negateRational(high), negateRational(low)))
  const whole = low.numerator / low.denominator
  if (whole * low.denominator === low.numerator) return rational(whole)
  if (compareRationals(rational(whole + 1n), high) <= 0) return rational(whole + 1n)
  const rest = (x: Rational) => divideRationals(rational(1), addRationals(x, rational(-whole)))
  return addRationals(
    rational(whole),
    divideRationals(rational(1), simplestBetween(rest(high), rest(low))),
  )
}

/** Half of an interval around a simple zero of `f`, or the zero itself; null beyond precision. */
export const halveIsolated = (
  f: ExpPolynomial,
  { low, high }: Isolated,
  signLow = signAt(f, low),
): Isolated | null => {
  const middle = middleOf(low, high)
  const sign = signAt(f, middle)
  if (sign === null || signLow === null) return null
  if (sign === 0) return { low: middle, high: middle }
  return sign === signLow ? { low: middle, high } : { low, high: middle }
}

const narrowed = (f: ExpPolynomial, start: Isolated, bits: number): Isolated | null => {
  const width = rational(1, 2n ** BigInt(bits))
  // Where only one end moves at a time, the sign at the lower one stays.
  const signLow = signAt(f, start.low)
  let current: Isolated | null = start
  for (let n = 0; n < BISECTIONS_MAX && current && !isPoint(current); n += 1) {
    const size = addRationals(current.high, negateRational(current.low))
    if (compareRationals(size, width) <= 0) return current
    current = halveIsolated(f, current, signLow)
  }
  return current
}

const FIRST_WIDTH_BITS = 24

/** A zero narrowed down, or named exactly where it is a simple fraction. */
const settle = (f: ExpPolynomial, start: Isolated): Isolated | null => {
  const close = narrowed(f, start, FIRST_WIDTH_BITS)
  if (!close || isPoint(close)) return close
  const simple = simplestBetween(close.low, close.high)
  return signAt(f, simple) === 0 ? { low: simple, high: simple } : close
}

type Landmark = { readonly at: Isolated; readonly sign: -1 | 0 | 1 }

/** The sign of `f` at a zero of its derivative, with the zero narrowed until it is certain. */
const landmarkAt = (f: ExpPolynomial, slope: ExpPolynomial, zero: Isolated): Landmark | null => {
  if (isPoint(zero)) {
    const sign = signAt(f, zero.low)
    return sign === null ? null : { at: zero, sign }
  }
  let current: Isolated | null = zero
  for (let n = 0; n < BISECTIONS_MAX && current; n += 1) {
    if (isPoint(current)) return landmarkAt(f, slope, current)
    const sign = signOver(f, current.low, current.high)
    if (sign !== null) return { at: current, sign }
    current = halveIsolated(slope, current)
  }
  return null
}

/** A point beyond `from` where `f` has the sign that it has far out. */
const farPoint = (f: ExpPolynomial, from: Rational, direction: -1 | 1): Rational | null => {
  const wanted = signFarOut(f, direction)
  for (let step = 1n; step <= FAR_MAX; step = 4n * step ** 2n) {
    const point = addRationals(from, rational(BigInt(direction) * step))
    if (signAt(f, point) === wanted) return point
  }
  return null
}

/** The zeros of `f` given those of its derivative, between which it is monotone. */
const zerosBetween = (
  f: ExpPolynomial,
  landmarks: readonly Landmark[],
): readonly Isolated[] | null => {
  const zeros: Isolated[] = []
  const first = landmarks[0]?.at.low ?? rational(0)
  const last = landmarks.at(-1)?.at.high ?? rational(0)
  let before: { readonly point: Rational | null; readonly sign: -1 | 0 | 1 } = {
    point: null,
    sign: signFarOut(f, -1),
  }
  const search = (point: Rational | null, sign: -1 | 0 | 1): boolean => {
    if (before.sign * sign >= 0) return true
    const low = before.point ?? farPoint(f, first, -1)
    const high = point ?? farPoint(f, last, 1)
    const zero = low && high && settle(f, { low, high })
    if (zero) zeros.push(zero)
    return zero !== null
  }
  for (const { at, sign } of landmarks) {
    if (!search(at.low, sign)) return null
    if (sign === 0) zeros.push(at)
    before = { point: at.high, sign }
  }
  return search(null, signFarOut(f, 1)) ? zeros : null
}

/**
 * All real zeros, ascending, each alone in its interval; null where they cannot be told apart
 * with the precision at hand. By Rolle: between neighbouring zeros of the derivative a function
 * is monotone, and each derivative (with the lowest rate moved to 0) has one power less.
 */
export const isolateZeros = (f: ExpPolynomial, depth = 0): readonly Isolated[] | null => {
  const shifted = withLowestRateZero(f)
  const [only] = shifted
  const isConstant = shifted.length <= 1 && (only?.polynomial.length ?? 0) <= 1
  if (isConstant) return []
  const [constant, rate, more] = only?.polynomial ?? []
  if (shifted.length === 1 && constant && rate && !more) {
    const zero = negateRational(divideRationals(constant, rate))
    return [{ low: zero, high: zero }]
  }
  if (depth > DEPTH_MAX) return null
  const slope = deriveExp(shifted)
  const critical = isolateZeros(slope, depth + 1)
  if (!critical) return null
  const landmarks: Landmark[] = []
  for (const zero of critical) {
    const landmark = landmarkAt(shifted, withLowestRateZero(slope), zero)
    if (!landmark) return null
    landmarks.push(landmark)
  }
  return zerosBetween(shifted, landmarks)
}
