import { rationalFromDouble } from '../../evaluate/doubles'
import { findSign } from '../../evaluate/exact-value'
import type { Interval } from '../../evaluate/frame'
import { simplestBetween } from '../../line/isolate'
import type { Rational } from '../../number/rational'
import { call, constant, divide, multiply, negate, num } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { substitute } from '../../tree/walk'

/** The fraction with a small denominator between two doubles; null where there is none. */
const simpleBetween = (lo: number, hi: number, most: bigint): Rational | null => {
  if (!(Number.isFinite(lo) && Number.isFinite(hi) && lo <= hi)) return null
  const found = simplestBetween(rationalFromDouble(lo), rationalFromDouble(hi))
  return found.denominator <= most ? found : null
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
  const fraction = simpleBetween(lo, hi, 1000n)
  if (fraction) return [num(fraction)]
  const widened = (least: number, most: number, limit: bigint) => {
    const room = ROOM * Math.max(Math.abs(least), Math.abs(most))
    return simpleBetween(least - room, most + room, limit)
  }
  const turns = widened(lo / Math.PI, hi / Math.PI, 24n)
  const power = Math.abs(lo) < 30 ? widened(Math.exp(lo), Math.exp(hi), 100n) : null
  const [small, large] = lo > 0 ? [lo, hi] : [-hi, -lo]
  const square = widened(small * small, large * large, 100n)
  const root = square && call('sqrt', num(square))
  return [
    ...(turns ? [inTurns(turns)] : []),
    ...(power && power.numerator > 0n ? [call('ln', num(power))] : []),
    ...(root ? [lo > 0 ? root : negate(root)] : []),
  ]
}

/**
 * The name of a number in a narrow interval at which an expression is 0, proved: fractions,
 * fractions of π, logarithms and square roots of fractions. Null where none of these is it.
 */
export const findName = (
  between: Interval,
  expression: Expression | null,
  by: string,
): Expression | null =>
  expression &&
  (candidates(between).find(one => findSign(substitute(expression, { [by]: one })) === 0) ?? null)
