import { doubleFromBall } from '../evaluate/doubles'
import { signOfBall } from '../evaluate/extended/ball'
import { estimatedMicros, RUN_MICROS_MAX } from '../evaluate/long-work'
import { bigQuotient } from '../evaluate/run-intervals'
import { Sample } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { subtractSteps } from '../evaluate/tape-arithmetic'
import { num } from '../tree/build'
import { textOfBall, textOfFraction } from './beyond-doubles'
import { boundsOf } from './bounds'
import { chanceFor } from './chance-for'
import { compareFields, type Identity } from './identity'
import type { ValueAt } from './types'
import { isAlgebraic, zeroBoundBits } from './zero-bound'
import { dividesByZero } from './zero-divisors'

/** What is known of two numbers given by closed steps. */
export type NumbersDecision =
  | {
      readonly verdict: 'equal'
      readonly method: 'identical' | 'exact' | 'fields'
      readonly identity: Identity | null
    }
  | { readonly verdict: 'different'; readonly left: ValueAt; readonly right: ValueAt }
  | { readonly verdict: 'both-undefined' | 'left-undefined' | 'right-undefined' | 'undecided' }

const VALUE_BITS = 256
/** Doubles are shown where they are right to 13 digits. */
const NARROW = 1e-13

/** A value of which an enclosure is all that is known; null where not even that. */
const approximately = (lo: number, hi: number): number | null => {
  if (Number.isFinite(lo + hi)) return lo + (hi - lo) / 2
  if (lo > 0) return Number.POSITIVE_INFINITY
  return hi < 0 ? Number.NEGATIVE_INFINITY : null
}

const withText = (value: ValueAt, text: string | null): ValueAt =>
  text === null ? value : { ...value, text }

/** A closed step's value for a reader: exact where it is a fraction, and as a double. */
export const valueAt = (sample: Sample, step: number): ValueAt => {
  const exact = sample.exactly(step)
  if (typeof exact === 'object' && exact !== null) {
    const approx = bigQuotient(exact.numerator, exact.denominator)
    return withText({ exact: num(exact), approx }, textOfFraction(exact, approx))
  }
  const [lo, hi] = [sample.frame.lo[step] ?? Number.NaN, sample.frame.hi[step] ?? Number.NaN]
  if (hi - lo <= NARROW * Math.abs(lo)) return { exact: null, approx: lo + (hi - lo) / 2 }
  const ball = sample.ballsWith(VALUE_BITS)[step]
  if (typeof ball === 'object' && ball.middle !== 0n) {
    const approx = doubleFromBall(ball)
    return withText({ exact: null, approx }, textOfBall(ball, approx))
  }
  return { exact: null, approx: approximately(lo, hi) }
}

const LONG_BITS: readonly number[] = [4096, 16384]
/** Numbers that agree in fields have to agree so far in extended precision as well. */
const AGREEMENT_BITS = 900

const isTooLong = (tape: Tape, bits: number): boolean =>
  estimatedMicros(tape, bits) > RUN_MICROS_MAX

const isZeroAlgebraic = (tape: Tape, difference: number, sample: Sample): boolean | null => {
  const bound = zeroBoundBits(tape, difference)
  if (bound === null || isTooLong(tape, bound + 64)) return null
  const ball = sample.ballsWith(bound + 64)[difference]
  if (typeof ball !== 'object') return null
  if (signOfBall(ball) !== null && signOfBall(ball) !== 0) return false
  // |x| is 0 or at least 2^-bound: a ball around 0 that is narrower holds 0 only.
  const size = (ball.middle < 0n ? -ball.middle : ball.middle) + ball.radius
  const exponent = ball.exponent + size.toString(2).length
  return exponent < -bound ? true : null
}

const separate = (sample: Sample, difference: number): boolean => {
  const sign = sample.signOf(difference)
  if (sign === 1 || sign === -1) return true
  return LONG_BITS.some(bits => {
    if (isTooLong(sample.tape, bits)) return false
    const ball = sample.ballsWith(bits)[difference]
    return typeof ball === 'object' && (signOfBall(ball) ?? 0) !== 0
  })
}

const agreesFar = (sample: Sample, difference: number): boolean => {
  if (isTooLong(sample.tape, AGREEMENT_BITS + 128)) return false
  const ball = sample.ballsWith(AGREEMENT_BITS + 128)[difference]
  if (typeof ball !== 'object') return false
  const size = (ball.middle < 0n ? -ball.middle : ball.middle) + ball.radius
  return size === 0n || ball.exponent + size.toString(2).length < -AGREEMENT_BITS + 256
}

/** Whether a closed step has a value; so it seems where nothing shows that it has none. */
const hasValue = (tape: Tape, side: number, sample: Sample, seed: number): boolean => {
  const sign = sample.signOf(side)
  if (sign !== null) return sign !== 'undefined'
  return !dividesByZero(tape, side, divisor => {
    const zero = tape.fraction(0)
    if (sample.signOf(divisor) !== null) return false
    return decideNumbers(tape, divisor, zero, seed).verdict === 'equal'
  })
}

/** Decides whether two closed steps of an exact tape are the same number. */
export const decideNumbers = (
  tape: Tape,
  left: number,
  right: number,
  seed: number,
): NumbersDecision => {
  const difference = subtractSteps(tape, left, right)
  const sample = new Sample(tape, [])
  const [isLeft, isRight] = [left, right].map(side => hasValue(tape, side, sample, seed))
  if (!isLeft && !isRight) return { verdict: 'both-undefined' }
  if (!isLeft || !isRight) return { verdict: isLeft ? 'right-undefined' : 'left-undefined' }
  if (left === right) return { verdict: 'equal', method: 'identical', identity: null }
  const sign = sample.signOf(difference)
  if (sign === 0) return { verdict: 'equal', method: 'exact', identity: null }
  const different = (): NumbersDecision => ({
    verdict: 'different',
    left: valueAt(sample, left),
    right: valueAt(sample, right),
  })
  if (sign === 1 || sign === -1) return different()
  return decideClose(tape, [left, right, difference], sample, seed) ?? different()
}

/** Two numbers that doubles and a thousand bits do not tell apart; null: they are different. */
const decideClose = (
  tape: Tape,
  [left, right, difference]: readonly [number, number, number],
  sample: Sample,
  seed: number,
): NumbersDecision | null => {
  if (isAlgebraic(tape, difference)) {
    const isZero = isZeroAlgebraic(tape, difference, sample)
    if (isZero === true) return { verdict: 'equal', method: 'exact', identity: null }
    if (isZero === false) return null
  }
  const bounds = boundsOf(tape, left, right)
  const chance = chanceFor(tape, left, right, seed)
  const identity = compareFields({ tape, left, right, bounds, signed: [] }, sample, chance)
  if (identity.verdict === 'same' && agreesFar(sample, difference)) {
    return { verdict: 'equal', method: 'fields', identity }
  }
  return separate(sample, difference) ? null : { verdict: 'undecided' }
}
