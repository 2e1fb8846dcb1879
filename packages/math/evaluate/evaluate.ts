import type { Rational } from '../number/rational'
import type { Expression } from '../tree/expression'
import { compile } from './compile-tape'
import { doubleFromBall, rationalFromDouble, relativeWidthBits } from './doubles'
import { type Ball, type Enclosed, magnitude } from './extended/ball'
import { runBalls } from './extended/run-balls'
import { createFrame, type Frame, type Interval } from './frame'
import { runExact } from './run-exact'
import { bigQuotient, intervalAt, runIntervals } from './run-intervals'
import { intervalOfRational } from './sample'
import { Tape } from './tape'

/** Doubles are good enough where their enclosure is narrower than this, relative to the value. */
const WIDTH_MAX = 4e-13
/** Extended precision stops when the relative error is below 2^-56. */
const ENOUGH_BITS = -56
const FIRST_BITS = 128
const LAST_BITS = 8192
/** Smaller values than 2^-1076 are 0 as a double. */
const UNDERFLOW_EXPONENT = -1076

type Program = { readonly tape: Tape; readonly root: number }

const compileProgram = (
  expression: Expression,
  whole: boolean,
  variables: readonly string[],
): Program => {
  const tape = new Tape()
  for (const name of variables) tape.variable(name)
  const root = compile({ tape, whole }, expression)
  return { tape, root }
}

/** The middle of an enclosure, or the whole number in it. */
const middleOf = ({ lo, hi }: Interval): number => {
  const middle = lo + (hi - lo) / 2
  const whole = Math.round(middle)
  return whole >= lo && whole <= hi && whole !== 0 ? whole : middle
}

const isNarrow = ({ lo, hi }: Interval): boolean =>
  lo === hi ||
  (Number.isFinite(hi - lo) && hi - lo <= WIDTH_MAX * Math.min(Math.abs(lo), Math.abs(hi)))

type PointBalls = readonly Enclosed[]

const isSettled = (ball: Ball): boolean =>
  relativeWidthBits(ball) <= ENOUGH_BITS || magnitude(ball) < UNDERFLOW_EXPONENT

/** The value in extended precision; null where no precision within the budget tells it. */
const evaluateBalls = ({ tape, root }: Program, point: PointBalls): number | null => {
  for (let bits = FIRST_BITS; bits <= LAST_BITS; bits *= 2) {
    const value = runBalls(tape, point, bits)[root]
    if (value === 'undefined') return Number.NaN
    if (typeof value === 'object' && isSettled(value)) {
      return magnitude(value) < UNDERFLOW_EXPONENT ? 0 : doubleFromBall(value)
    }
  }
  return null
}

const ballFromDouble = (x: number): Enclosed => {
  if (!Number.isFinite(x)) return 'undefined'
  const { numerator, denominator } = rationalFromDouble(x)
  return { middle: numerator, radius: 0n, exponent: 1 - denominator.toString(2).length }
}

const toDouble = (value: Rational): number => bigQuotient(value.numerator, value.denominator)

/** What is left where only doubles know anything: overflow, underflow, or nothing. */
const lastResort = (enclosure: Interval): number => {
  const { lo, hi } = enclosure
  if (lo >= Number.MAX_VALUE) return Number.POSITIVE_INFINITY
  if (hi <= -Number.MAX_VALUE) return Number.NEGATIVE_INFINITY
  return Math.max(Math.abs(lo), Math.abs(hi)) < 1e-300 ? 0 : Number.NaN
}

/** Whether all numbers of an enclosure are too large for a double. */
const isBeyond = ({ lo, hi }: Interval): boolean =>
  lo >= Number.MAX_VALUE || hi <= -Number.MAX_VALUE

class Evaluator {
  private readonly doubles: Program
  private readonly frame: Frame
  private exact: Program | null = null

  constructor(
    private readonly expression: Expression,
    private readonly variables: readonly string[],
  ) {
    this.doubles = compileProgram(expression, true, variables)
    this.frame = createFrame(this.doubles.tape)
  }

  at(values: readonly number[]): number {
    const { tape, root } = this.doubles
    if (tape.failure !== null) return Number.NaN
    const point = values.map(value => ({ lo: value, hi: value }))
    const enclosure = intervalAt(runIntervals(tape, point, this.frame), root)
    if (Number.isNaN(enclosure.lo)) return Number.NaN
    if (isNarrow(enclosure)) return middleOf(enclosure)
    return isBeyond(enclosure) ? lastResort(enclosure) : this.slowly(values, enclosure)
  }

  private slowly(values: readonly number[], enclosure: Interval): number {
    this.exact ??= compileProgram(this.expression, false, this.variables)
    const { tape, root } = this.exact
    const rationals = values.map(value =>
      Number.isFinite(value) ? rationalFromDouble(value) : null,
    )
    const exact = runExact(tape, rationals)[root]
    if (exact === 'undefined') return Number.NaN
    if (typeof exact === 'object' && exact !== null) return toDouble(exact)
    return evaluateBalls(this.exact, values.map(ballFromDouble)) ?? lastResort(enclosure)
  }
}

/**
 * The value of an expression at a point, in double precision: within 1e-12 of the true value,
 * relative to it, wherever that lies in [1e-300, 1e300] in size; 0 or ±∞ beyond; `NaN` where
 * the expression is undefined, names a variable that `point` does not, or holds definitions or
 * derivatives that were not expanded. Tails survive: `a (1 - a)` with `a = σ(40)` is 4.2e-18.
 *
 * @example
 * evaluate(read('1-tanh(z)^2'), { z: 20 }) // 1.6993417021166355e-17
 * evaluate(read('1/z'), { z: 0 }) // NaN
 */
export const evaluate = (
  expression: Expression,
  point: Readonly<Record<string, number>> = {},
): number => {
  const names = Object.keys(point)
  return new Evaluator(expression, names).at(names.map(name => point[name] ?? Number.NaN))
}

/**
 * The function `x ↦ value of the expression` of one variable: the same values, prepared once.
 *
 * @example
 * compileEvaluator(read('max(0,z)'), 'z')(3) // 3
 */
export const compileEvaluator = (
  expression: Expression,
  variable: string,
): ((x: number) => number) => {
  const evaluator = new Evaluator(expression, [variable])
  return x => evaluator.at([x])
}

/**
 * A rigorous enclosure of the value at a rational point (given errors of the engine's `Math`
 * below 4 ulp); null where the value is undefined or nothing can be told of it in doubles.
 *
 * @example
 * enclose(read('z/2'), { z: rational(3) }) // { lo: 1.5, hi: 1.5 }
 * enclose(read('ln(z)'), { z: rational(0) }) // null
 */
export const enclose = (
  expression: Expression,
  point: Readonly<Record<string, Rational>> = {},
): Interval | null => {
  const names = Object.keys(point)
  const { tape, root } = compileProgram(expression, true, names)
  if (tape.failure !== null) return null
  const intervals = Object.values(point).map(intervalOfRational)
  const enclosure = intervalAt(runIntervals(tape, intervals), root)
  const known = enclosure.lo > Number.NEGATIVE_INFINITY || enclosure.hi < Number.POSITIVE_INFINITY
  return !Number.isNaN(enclosure.lo) && known ? enclosure : null
}
