import { compile } from '../evaluate/compile-tape'
import { findSign } from '../evaluate/exact-value'
import { endsOfBall } from '../evaluate/extended/ball'
import { runBalls } from '../evaluate/extended/run-balls'
import { runExact } from '../evaluate/run-exact'
import { Tape } from '../evaluate/tape'
import { compareRationals, type Rational, rational } from '../number/rational'
import { num, subtract } from '../tree/build'
import type { Expression } from '../tree/expression'
import type { Isolated } from './isolate'

/** A point of the real line, somewhere in a rational interval that can be narrowed. */
export type LinePoint = {
  readonly at: Isolated
  /** The point as an expression without variables, where it has a name. */
  readonly exact: Expression | null
  /** A function that is 0 here, and which of its zeros it is, where both are known. */
  readonly zero?: { readonly of: string; readonly place: number }
  /** The same point in an interval half as wide or less; null beyond the precision at hand. */
  readonly refine: () => LinePoint | null
}

/** The point that is a rational number. */
export const rationalPoint = (value: Rational): LinePoint => {
  const point: LinePoint = {
    at: { low: value, high: value },
    exact: num(value),
    refine: () => point,
  }
  return point
}

const FIRST_BITS = 64
const LAST_BITS = 4096

const rationalOf = (middle: bigint, exponent: number): Rational =>
  exponent >= 0 ? rational(middle << BigInt(exponent)) : rational(middle, 1n << BigInt(-exponent))

/** The point that a closed expression names; null where it has no value. */
export const namedPoint = (exact: Expression, bits: number = FIRST_BITS): LinePoint | null => {
  const tape = new Tape()
  const root = compile({ tape, whole: false }, exact)
  if (tape.failure !== null || bits > LAST_BITS) return null
  const value = runExact(tape, [])[root]
  if (typeof value === 'object' && value !== null) return rationalPoint(value)
  const ball = runBalls(tape, [], bits)[root]
  if (typeof ball !== 'object' || Math.abs(ball.exponent) > LAST_BITS * 4) return null
  const [low, high] = endsOfBall(ball)
  const at = { low: rationalOf(low, ball.exponent), high: rationalOf(high, ball.exponent) }
  return { at, exact, refine: () => namedPoint(exact, 2 * bits) }
}

/** A point without a name, narrowed by `halve`. */
export const namelessPoint = (
  at: Isolated,
  halve: (at: Isolated) => Isolated | null,
): LinePoint => ({
  at,
  exact: null,
  refine: () => {
    const next = halve(at)
    if (!next) return null
    return compareRationals(next.low, next.high) === 0
      ? rationalPoint(next.low)
      : namelessPoint(next, halve)
  },
})

const isRational = ({ at, exact }: LinePoint): boolean => exact !== null && at.low === at.high

/** The order of two points whose intervals are apart. */
const orderOf = (p: LinePoint, q: LinePoint): -1 | 1 | null => {
  if (compareRationals(p.at.high, q.at.low) < 0) return -1
  return compareRationals(p.at.low, q.at.high) > 0 ? 1 : null
}

const REFINEMENTS_MAX = 120

/** The order of two points; null where it cannot be told. */
export const comparePoints = (p: LinePoint, q: LinePoint): -1 | 0 | 1 | null => {
  // One zero that was found twice could be narrowed for ever.
  if (p.zero && p.zero.of === q.zero?.of) {
    return p.zero.place === q.zero.place ? 0 : p.zero.place < q.zero.place ? -1 : 1
  }
  if (isRational(p) && isRational(q)) return compareRationals(p.at.low, q.at.low)
  const order = orderOf(p, q)
  if (order !== null) return order
  if (p.exact && q.exact) {
    const sign = findSign(subtract(p.exact, q.exact))
    if (sign !== null) return sign
  }
  let [a, b]: [LinePoint | null, LinePoint | null] = [p, q]
  for (let n = 0; n < REFINEMENTS_MAX && a && b; n += 1) {
    const known = orderOf(a, b)
    if (known !== null) return known
    ;[a, b] = [a.refine(), b.refine()]
  }
  return null
}
