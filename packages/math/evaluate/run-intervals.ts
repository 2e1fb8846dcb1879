import {
  createFrame,
  type Frame,
  type Interval,
  setBounds,
  setUndefined,
  setUnknown,
} from './frame'
import {
  addIntervals,
  divideIntervals,
  isUnknown,
  multiplyIntervals,
  passOn,
  powerIntervals,
} from './interval-arithmetic'
import * as functions from './interval-functions'
import * as operation from './operations'
import { above, below } from './rounding'
import type { Tape } from './tape'

type Step = (frame: Frame, step: number) => void

const a = (frame: Frame, step: number): number => frame.tape.a[step] ?? 0
const b = (frame: Frame, step: number): number => frame.tape.b[step] ?? 0
const c = (frame: Frame, step: number): number => frame.tape.c[step] ?? 0

const isPowerOfTwo = (x: number): boolean => (x & (x - 1)) === 0

const setConstant: Step = (frame, step) => {
  const [numerator, denominator] = [a(frame, step), b(frame, step)]
  const value = numerator / denominator
  if (isPowerOfTwo(denominator)) setBounds(frame, step, value, value)
  else setBounds(frame, step, below(value), above(value))
}

const SIGNIFICANT_BITS = 60n

/** The double nearest to a quotient of big integers, within an ulp or two. */
export const bigQuotient = (numerator: bigint, denominator: bigint): number => {
  const sign = numerator < 0n ? -1 : 1
  const top = numerator < 0n ? -numerator : numerator
  const bits = (x: bigint) => BigInt(4 * x.toString(16).length)
  const shift = SIGNIFICANT_BITS + bits(denominator) - bits(top)
  const whole = shift > 0n ? (top << shift) / denominator : top / (denominator << -shift)
  const half = Number(shift) / 2
  return sign * Number(whole) * 2 ** -Math.floor(half) * 2 ** -Math.ceil(half)
}

const setBigConstant: Step = (frame, step) => {
  const value = frame.tape.bigConstants[a(frame, step)]
  if (!value) return setUndefined(frame, step)
  const near = bigQuotient(value.numerator, value.denominator)
  setBounds(frame, step, below(below(near)), above(above(near)))
}

const select: Step = (frame, step) => {
  const { lo, hi } = frame
  const test = a(frame, step)
  const [yes, no] = [b(frame, step), c(frame, step)]
  if (Number.isNaN(lo[test])) return setUndefined(frame, step)
  const choice = lo[test] === 1 ? yes : hi[test] === 0 ? no : null
  const take = (from: number) =>
    setBounds(frame, step, lo[from] ?? Number.NaN, hi[from] ?? Number.NaN)
  if (choice !== null) return take(choice)
  if (Number.isNaN(lo[yes]) && Number.isNaN(lo[no])) return setUndefined(frame, step)
  if (isUnknown(frame, test) || Number.isNaN(lo[yes]) || Number.isNaN(lo[no])) {
    return setUnknown(frame, step)
  }
  setBounds(frame, step, Math.min(lo[yes] ?? 0, lo[no] ?? 0), Math.max(hi[yes] ?? 0, hi[no] ?? 0))
}

const join =
  (of: (x: number, y: number) => number): Step =>
  (frame, step) => {
    const { lo, hi } = frame
    const [x, y] = [a(frame, step), b(frame, step)]
    if (!passOn(frame, step, x, y)) return
    setBounds(frame, step, of(lo[x] ?? 0, lo[y] ?? 0), of(hi[x] ?? 0, hi[y] ?? 0))
  }

const not: Step = (frame, step) => {
  const x = a(frame, step)
  if (!passOn(frame, step, x, x)) return
  setBounds(frame, step, 1 - (frame.hi[x] ?? 0), 1 - (frame.lo[x] ?? 0))
}

const negate: Step = (frame, step) => {
  const x = a(frame, step)
  setBounds(frame, step, 0 - (frame.hi[x] ?? 0), 0 - (frame.lo[x] ?? 0))
}

const unary =
  (of: (frame: Frame, step: number, x: number) => void): Step =>
  (frame, step) =>
    of(frame, step, a(frame, step))

const binary =
  (of: (frame: Frame, step: number, x: number, y: number) => void): Step =>
  (frame, step) =>
    of(frame, step, a(frame, step), b(frame, step))

const STEPS: readonly Step[] = (() => {
  const steps: Step[] = Array.from({ length: operation.OPERATION_COUNT }, () => setUnknown)
  steps[operation.CONSTANT] = setConstant
  steps[operation.BIG_CONSTANT] = setBigConstant
  steps[operation.VARIABLE] = () => {} // set before the run
  steps[operation.PI] = (frame, step) => setBounds(frame, step, below(Math.PI), above(Math.PI))
  steps[operation.UNDEFINED] = setUndefined
  steps[operation.ADD] = binary(addIntervals)
  steps[operation.MULTIPLY] = binary(multiplyIntervals)
  steps[operation.DIVIDE] = binary(divideIntervals)
  steps[operation.NEGATE] = negate
  steps[operation.INTEGER_POWER] = binary(powerIntervals)
  steps[operation.RATIONAL_POWER] = (frame, step) =>
    functions.rationalPowerInterval(frame, step, a(frame, step), b(frame, step), c(frame, step))
  steps[operation.EXP] = unary(functions.expInterval)
  steps[operation.LN] = unary(functions.lnInterval)
  steps[operation.ABS] = unary(functions.absInterval)
  steps[operation.SIGN] = unary(functions.signInterval)
  steps[operation.MAX] = (frame, step) => functions.extremeInterval(frame, step, Math.max)
  steps[operation.MIN] = (frame, step) => functions.extremeInterval(frame, step, Math.min)
  steps[operation.FLOOR] = unary(functions.floorInterval)
  steps[operation.SIN] = unary(functions.sinInterval)
  steps[operation.COS] = unary(functions.cosInterval)
  steps[operation.TAN] = unary(functions.tanInterval)
  steps[operation.ASIN] = unary(functions.asinInterval)
  steps[operation.ATAN] = unary(functions.atanInterval)
  steps[operation.ERFC] = unary(functions.erfcInterval)
  steps[operation.SELECT] = select
  steps[operation.LESS] = (frame, step) => functions.lessInterval(frame, step, a(frame, step), true)
  steps[operation.LESS_EQUAL] = (frame, step) =>
    functions.lessInterval(frame, step, a(frame, step), false)
  steps[operation.EQUAL] = unary(functions.equalInterval)
  steps[operation.AND] = join(Math.min)
  steps[operation.OR] = join(Math.max)
  steps[operation.NOT] = not
  steps[operation.SINH] = unary(functions.sinhInterval)
  steps[operation.COSH] = unary(functions.coshInterval)
  steps[operation.TANH] = unary(functions.tanhInterval)
  steps[operation.ASINH] = unary(functions.asinhInterval)
  steps[operation.ACOSH] = unary(functions.acoshInterval)
  steps[operation.ATANH] = unary(functions.atanhInterval)
  steps[operation.SIGMOID] = unary(functions.sigmoidInterval)
  steps[operation.SOFTPLUS] = unary(functions.softplusInterval)
  return steps
})()

/**
 * Enclosures of all steps of a tape in doubles, rounded outward, for variables in the intervals
 * given (in the tape's order). `frame` may be an earlier one of the same tape, to be reused.
 */
export const runIntervals = (
  tape: Tape,
  point: readonly Interval[],
  frame: Frame = createFrame(tape),
): Frame => {
  const { operations } = tape
  for (let step = 0; step < operations.length; step += 1) {
    const code = operations[step] ?? 0
    if (code === operation.VARIABLE) {
      const value = point[a(frame, step)]
      if (value) setBounds(frame, step, value.lo, value.hi)
      else setUndefined(frame, step)
    } else STEPS[code]?.(frame, step)
  }
  return frame
}

/** The enclosure of one step in a frame. */
export const intervalAt = (frame: Frame, step: number): Interval => ({
  lo: frame.lo[step] ?? Number.NaN,
  hi: frame.hi[step] ?? Number.NaN,
})
