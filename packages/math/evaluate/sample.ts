import { type Rational, rational } from '../number/rational'
import { rationalFromDouble } from './doubles'
import { divideBalls, exactBall, signOfBall } from './extended/ball'
import { runBalls } from './extended/run-balls'
import type { Frame, Interval } from './frame'
import { estimatedMicros, spendMicros } from './long-work'
import { FLOOR } from './operations'
import { above, below } from './rounding'
import { type ExactValue, runExact } from './run-exact'
import { bigQuotient, runIntervals } from './run-intervals'
import type { Tape } from './tape'

const PRECISIONS: readonly number[] = [128, 1024]

/** The narrowest enclosure of a rational number in doubles. */
export const intervalOfRational = (value: Rational): Interval => {
  const { numerator, denominator } = value
  const small = denominator === 1n && numerator > -(2n ** 53n) && numerator < 2n ** 53n
  const near = small ? Number(numerator) : bigQuotient(numerator, denominator)
  if (small) return { lo: near, hi: near }
  const exact = rationalFromDouble(near)
  return exact.numerator === numerator && exact.denominator === denominator
    ? { lo: near, hi: near }
    : { lo: below(below(near)), hi: above(above(near)) }
}

/** -1, 0 or 1, "undefined", or null where no means at hand can tell. */
export type SampleSign = -1 | 0 | 1 | 'undefined' | null

/** What tells which branches are taken: a sample, or an assumption about signs. */
export type Branching = {
  readonly signOf: (step: number) => SampleSign
  readonly truthOf: (step: number) => boolean | 'undefined' | null
  readonly exactly: (step: number) => ExactValue
}

/**
 * A rational point at which the steps of an exact tape are looked at: first in doubles, then
 * exactly, then in extended precision, each only when the one before leaves a sign open.
 */
export class Sample implements Branching {
  readonly frame: Frame
  private exact: readonly ExactValue[] | null = null
  private readonly balls: (ReturnType<typeof runBalls> | null)[] = PRECISIONS.map(() => null)

  constructor(
    readonly tape: Tape,
    readonly point: readonly Rational[],
  ) {
    this.frame = runIntervals(tape, point.map(intervalOfRational))
  }

  /** The sign of a number's step. */
  signOf(step: number): SampleSign {
    const lo = this.frame.lo[step] ?? Number.NaN
    const hi = this.frame.hi[step] ?? Number.NaN
    if (Number.isNaN(lo)) return 'undefined'
    if (lo > 0) return 1
    if (hi < 0) return -1
    return lo === 0 && hi === 0 ? 0 : this.slowSign(step)
  }

  /** The truth of a condition's step; null where it cannot be told. */
  truthOf(step: number): boolean | 'undefined' | null {
    const lo = this.frame.lo[step] ?? Number.NaN
    if (Number.isNaN(lo)) return 'undefined'
    if (lo === 1) return true
    if (this.frame.hi[step] === 0) return false
    const exact = this.exactly(step)
    if (typeof exact === 'boolean' || exact === 'undefined') return exact
    for (const index of PRECISIONS.keys()) {
      const value = this.ballsAt(index)[step]
      if (value === 'yes' || value === 'no') return value === 'yes'
      if (value === 'undefined') return value
    }
    return null
  }

  /** The exact value of a step, where its steps show it. */
  exactly(step: number): ExactValue {
    this.exact ??= runExact(this.tape, this.point)
    return this.exact[step] ?? this.certainFloor(step)
  }

  /** A whole number that an enclosure leaves no doubt about. */
  private certainFloor(step: number): ExactValue {
    const { lo, hi } = this.frame
    const isFloor = this.tape.operations[step] === FLOOR && lo[step] === hi[step]
    return isFloor && Number.isSafeInteger(lo[step]) ? rational(lo[step] ?? 0) : null
  }

  private slowSign(step: number): SampleSign {
    const exact = this.exactly(step)
    if (exact === 'undefined') return exact
    if (typeof exact === 'object' && exact !== null) {
      return exact.numerator > 0n ? 1 : exact.numerator < 0n ? -1 : 0
    }
    for (const index of PRECISIONS.keys()) {
      const value = this.ballsAt(index)[step]
      if (value === 'undefined') return value
      const sign = typeof value === 'object' ? signOfBall(value) : null
      if (sign !== null) return sign
    }
    return null
  }

  private ballsAt(index: number): ReturnType<typeof runBalls> {
    const known = this.balls[index]
    if (known) return known
    const values = this.ballsWith(PRECISIONS[index] ?? 128)
    this.balls[index] = values
    return values
  }

  /** All steps in extended precision; none where the work may not be done. */
  ballsWith(bits: number): ReturnType<typeof runBalls> {
    if (!spendMicros(estimatedMicros(this.tape, bits))) return []
    const point = this.point.map(({ numerator, denominator }) =>
      divideBalls(exactBall(numerator), exactBall(denominator), bits),
    )
    return runBalls(this.tape, point, bits)
  }
}
