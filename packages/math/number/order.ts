import { decideNumbers } from '../decide/constants'
import { compile } from '../evaluate/compile-tape'
import { signOfBall } from '../evaluate/extended/ball'
import type { Interval } from '../evaluate/frame'
import { intervalAt, runIntervals } from '../evaluate/run-intervals'
import { Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { subtractSteps } from '../evaluate/tape-arithmetic'
import type { Expression } from '../tree/expression'

/** How two numbers stand to each other: -1 where the first is less, 0, 1; null: not to be told. */
export type Order = -1 | 0 | 1 | null

const FAR_BITS: readonly number[] = [4096, 16384]

/** -1, 1 for the infinities as answers, 0 for anything else. */
export const infinityOf = (expression: Expression): -1 | 0 | 1 => {
  if (expression.kind === 'constant') return expression.name === 'infinity' ? 1 : 0
  if (expression.kind !== 'negate') return 0
  const inner = infinityOf(expression.operand)
  return inner === 1 ? -1 : inner === -1 ? 1 : 0
}

const farSign = (sample: Sample, difference: number): Order => {
  for (const bits of FAR_BITS) {
    const ball = sample.ballsWith(bits)[difference]
    const sign = typeof ball === 'object' ? signOfBall(ball) : null
    if (sign === 1 || sign === -1) return sign
  }
  return null
}

const enclosures = new WeakMap<Expression, Interval | null>()

const computeEnclosure = (expression: Expression): Interval | null => {
  const tape = new Tape()
  const root = compile({ tape, whole: false }, expression)
  if (tape.failure !== null || tape.variables.length > 0) return null
  const enclosure = intervalAt(runIntervals(tape, []), root)
  return Number.isNaN(enclosure.lo) ? null : enclosure
}

/** Doubles that a number lies between, found once for a tree; null where it has no value. */
const enclosureOf = (expression: Expression): Interval | null => {
  const known = enclosures.get(expression)
  if (known !== undefined) return known
  const enclosure = computeEnclosure(expression)
  enclosures.set(expression, enclosure)
  return enclosure
}

const orderFinite = (left: Expression, right: Expression): Order | 'undefined' => {
  const [low, high] = [enclosureOf(left), enclosureOf(right)]
  if (low !== null && high !== null) {
    if (low.hi < high.lo) return -1
    if (low.lo > high.hi) return 1
  }
  const tape = new Tape()
  const [l, r] = [compile({ tape, whole: false }, left), compile({ tape, whole: false }, right)]
  if (tape.failure !== null || tape.variables.length > 0) return null
  const difference = subtractSteps(tape, l, r)
  const sample = new Sample(tape, [])
  if (sample.signOf(l) === 'undefined' || sample.signOf(r) === 'undefined') return 'undefined'
  const sign = sample.signOf(difference)
  if (sign !== null) return sign
  const decided = decideNumbers(tape, l, r, 0)
  if (decided.verdict === 'equal') return 0
  return decided.verdict === 'different' ? farSign(sample, difference) : null
}

/**
 * Which of two numbers is greater, proved: exactly for fractions, else by disjoint enclosures, and
 * equal only where `decide` shows it. `undefined` where one of them has no value, null where
 * nothing can be told or names are left in them. Infinities are beyond every number.
 *
 * @example
 * orderNumbers(read('ln(2)/2'), read('0.34')) // => 1
 */
export const orderNumbers = (left: Expression, right: Expression): Order | 'undefined' => {
  const [l, r] = [infinityOf(left), infinityOf(right)]
  if (l === 0 && r === 0) return orderFinite(left, right)
  return l === r ? 0 : l < r ? -1 : 1
}

/** Whether a number without names has a value; null where that is not to be told. */
export const isDefinedNumber = (expression: Expression): boolean | null => {
  if (expression.kind === 'undefined') return false
  const tape = new Tape()
  const root = compile({ tape, whole: false }, expression)
  if (tape.failure !== null || tape.variables.length > 0) return null
  return new Sample(tape, []).signOf(root) !== 'undefined'
}
