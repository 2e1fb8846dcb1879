import { enclose } from '../../evaluate'
import { compile } from '../../evaluate/compile-tape'
import { magnitude, signOfBall } from '../../evaluate/extended/ball'
import { runBalls } from '../../evaluate/extended/run-balls'
import type { Interval } from '../../evaluate/frame'
import { runExact } from '../../evaluate/run-exact'
import { intervalOfRational } from '../../evaluate/sample'
import { Tape } from '../../evaluate/tape'
import { type Rational, rational } from '../../number/rational'
import { call, constant, divide, multiply, negate, num, subtract } from '../../tree/build'
import type { Expression } from '../../tree/expression'

const TERMS_MAX = 20

/** The fraction with a small denominator between two doubles; null where there is none. */
const simpleBetween = (lo: number, hi: number, most: number): Rational | null => {
  const middle = lo + (hi - lo) / 2
  if (!(Math.abs(middle) < 1e9)) return null
  // Convergents p/q of the continued fraction of the middle.
  let [p, q, lastP, lastQ] = [Math.floor(middle), 1, 1, 0]
  let rest = middle - p
  for (let n = 0; n < TERMS_MAX && q <= most; n += 1) {
    if (p / q >= lo && p / q <= hi) return rational(p, q)
    if (rest === 0) return null
    const whole = Math.floor(1 / rest)
    rest = 1 / rest - whole
    ;[p, q, lastP, lastQ] = [whole * p + lastP, whole * q + lastQ, p, q]
  }
  return null
}

const inTurns = ({ numerator, denominator }: Rational): Expression => {
  const size = numerator < 0n ? -numerator : numerator
  const top = size === 1n ? constant('pi') : multiply(num(size), constant('pi'))
  const turned = denominator === 1n ? top : divide(top, num(denominator))
  return numerator < 0n ? negate(turned) : turned
}

/** Room for the rounding of the functions that lead back to a fraction. */
const ROOM = 2e-15

/** What a number between `lo` and `hi` may be called: fractions, of π, logarithms, roots. */
const candidates = ({ lo, hi }: Interval): readonly Expression[] => {
  const fraction = simpleBetween(lo, hi, 1000)
  if (fraction) return [num(fraction)]
  const widened = (least: number, most: number, limit: number) => {
    const room = ROOM * Math.max(Math.abs(least), Math.abs(most))
    return simpleBetween(least - room, most + room, limit)
  }
  const turns = widened(lo / Math.PI, hi / Math.PI, 24)
  const power = Math.abs(lo) < 30 ? widened(Math.exp(lo), Math.exp(hi), 100) : null
  const [small, large] = lo > 0 ? [lo, hi] : [-hi, -lo]
  const square = widened(small * small, large * large, 100)
  const root = square && call('sqrt', num(square))
  return [
    ...(turns ? [inTurns(turns)] : []),
    ...(power && power.numerator > 0n ? [call('ln', num(power))] : []),
    ...(root ? [lo > 0 ? root : negate(root)] : []),
  ]
}

const BITS = 256
/** Closed numbers of few steps that are smaller than 2^-200 are 0. */
const ZERO_EXPONENT = -200

/** What an expression is at a closed number: 0 (exactly or to 60 digits), undefined, or else. */
export const stateAt = (
  expression: Expression,
  by: string,
  at: Expression,
): 'zero' | 'undefined' | 'unknown' | 'other' => {
  const tape = new Tape()
  const place = compile({ tape, whole: false }, at)
  const root = compile({ tape, whole: false, bound: { [by]: place } }, expression)
  if (tape.failure !== null) return 'unknown'
  const exact = runExact(tape, [])[root]
  if (exact === 'undefined') return exact
  if (typeof exact === 'object' && exact !== null) return exact.numerator === 0n ? 'zero' : 'other'
  const value = runBalls(tape, [], BITS)[root]
  if (value === 'undefined') return value
  if (typeof value !== 'object') return 'unknown'
  if (magnitude(value) > ZERO_EXPONENT) return 'other'
  const sign = signOfBall(value)
  return sign === null || sign === 0 ? 'zero' : 'other'
}

const isZeroAt = (expression: Expression, by: string, at: Expression): boolean =>
  stateAt(expression, by, at) === 'zero'

/**
 * The name of a number in a narrow interval at which an expression is 0, verified: fractions,
 * fractions of π, logarithms and square roots of fractions. Null where none of these is it.
 */
export const findName = (
  between: Interval,
  expression: Expression | null,
  by: string,
): Expression | null =>
  expression && (candidates(between).find(one => isZeroAt(expression, by, one)) ?? null)

/** The interval of a place once its name is known. */
export const boundsWith = (between: Interval, exact: Expression | null): Interval => {
  if (exact?.kind === 'number') return intervalOfRational(exact.value)
  const isNarrow = between.hi - between.lo <= 1e-14 * Math.abs(between.lo)
  return exact && !isNarrow ? (enclose(exact) ?? between) : between
}

/** A shorter name for a number that has one. */
export const shortName = (name: Expression, between: Interval): Expression =>
  name.kind === 'number'
    ? name
    : (candidates(between).find(one => isZeroAt(subtract(name, one), '', num(0))) ?? name)
