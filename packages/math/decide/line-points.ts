import { compile } from '../evaluate/compile-tape'
import type { Ball } from '../evaluate/extended/ball'
import { runBalls } from '../evaluate/extended/run-balls'
import * as operation from '../evaluate/operations'
import { type Branching, Sample, type SampleSign } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { addSteps } from '../evaluate/tape-arithmetic'
import type { LinePoint, Piece } from '../line'
import { decideNumbers, type NumbersDecision } from './constants'
import { findLimit } from './limits'
import type { ComparedPair } from './pair'
import { Projector } from './project'
import type { ValueAt } from './types'

/** What the two sides do at a single point of the line. */
export type PointResult =
  | { readonly kind: 'same' | 'removable' | 'unknown' | 'excluded' }
  | { readonly kind: 'exception'; readonly left: ValueAt; readonly right: ValueAt }

const UNDEFINED_VALUE: ValueAt = { exact: null, approx: null }

/** The distance from the point at hand. */
const LOCAL = 't'

const JUMPING: readonly number[] = [operation.SELECT, operation.SIGN, operation.FLOOR]

/** Which branches are taken where all variables are bound to numbers: their signs are decided. */
class ClosedBranching implements Branching {
  projector: Projector | null = null

  constructor(
    private readonly tape: Tape,
    private readonly pair: ComparedPair,
  ) {}

  signOf(step: number): SampleSign {
    const copy = this.projector?.project(step) ?? null
    return copy === null ? null : this.signOfNumber(copy)
  }

  truthOf(step: number): boolean | 'undefined' | null {
    const { tape: from } = this.pair
    const [a, b] = [from.a[step] ?? 0, from.b[step] ?? 0]
    const code = from.operations[step]
    switch (code) {
      case operation.LESS:
      case operation.LESS_EQUAL:
      case operation.EQUAL: {
        const sign = this.signOf(a)
        if (typeof sign !== 'number') return sign
        if (sign === 0) return code !== operation.LESS
        return sign < 0 && code !== operation.EQUAL
      }
      case operation.NOT: {
        const inner = this.truthOf(a)
        return typeof inner === 'boolean' ? !inner : inner
      }
      default: {
        const [x, y] = [this.truthOf(a), this.truthOf(b)]
        if (x === 'undefined' || y === 'undefined') return 'undefined'
        if (x === null || y === null) return null
        return code === operation.AND ? x && y : x || y
      }
    }
  }

  exactly(step: number) {
    // Only stairs ask for it: their argument is bound first.
    const inner = this.projector?.project(this.pair.tape.a[step] ?? 0) ?? null
    if (inner === null) return null
    const floor = this.tape.step(operation.FLOOR, inner)
    return new Sample(this.tape, []).exactly(floor)
  }

  private signOfNumber(step: number): SampleSign {
    const sign = new Sample(this.tape, []).signOf(step)
    if (sign !== null) return sign
    const zero = this.tape.fraction(0)
    return decideNumbers(this.tape, step, zero, this.pair.seed).verdict === 'equal' ? 0 : null
  }
}

/** The value that a side has, or tends to, at a point: a step of a tape of its own. */
class AtPoint {
  readonly tape = new Tape()
  private readonly at: number

  constructor(
    private readonly pair: ComparedPair,
    point: LinePoint,
  ) {
    this.at = point.exact ? compile({ tape: this.tape, whole: false }, point.exact) : 0
  }

  /** A step's own value, or along the branches taken at a sample. */
  valueOf(step: number, sample: Sample | null): number | null {
    if (sample) return this.projectorWith(sample).project(step)
    const branching = this.closed()
    return branching.projector?.project(step) ?? null
  }

  private projectorWith(sample: Branching): Projector {
    const { tape: from } = this.pair
    return new Projector({ from, to: this.tape, bound: [this.at], sample })
  }

  private closed(): ClosedBranching {
    const branching = new ClosedBranching(this.tape, this.pair)
    branching.projector = this.projectorWith(branching)
    return branching
  }

  /** What a step tends to along the branches taken at a sample; null where that is not found. */
  limitOf(step: number, sample: Branching): number | null {
    const moved = addSteps(this.tape, this.at, this.tape.variable(LOCAL))
    const along = { from: this.pair.tape, to: this.tape, bound: [moved], sample }
    const copy = new Projector(along).project(step)
    const zero = this.tape.fraction(0)
    return (
      copy &&
      findLimit(this.tape, copy, term => {
        const { verdict } = this.compare(term, zero)
        return verdict === 'undecided' ? null : verdict === 'equal'
      })
    )
  }

  compare(x: number | null, y: number | null): NumbersDecision {
    return x === null || y === null || this.tape.failure !== null
      ? { verdict: 'undecided' }
      : decideNumbers(this.tape, x, y, this.pair.seed)
  }

  /** An enclosure of the point; null where there is none. */
  enclosed(bits: number): Ball | null {
    const ball = this.tape.failure === null ? runBalls(this.tape, [], bits)[this.at] : null
    return typeof ball === 'object' ? ball : null
  }

  holds(condition: number): boolean | null {
    const truth = this.closed().truthOf(condition)
    return truth === 'undefined' ? false : truth
  }
}

/** Whether the side that is defined has the common limit of both sides as its value. */
const isRemovable = (
  there: AtPoint,
  pair: ComparedPair,
  defined: number,
  neighbours: readonly Piece[],
): boolean => {
  const value = there.valueOf(defined, null)
  return neighbours.every(({ sample }) =>
    [defined, defined === pair.left ? pair.right : pair.left].some(
      side =>
        there.compare(there.valueOf(side, sample), value).verdict === 'equal' ||
        there.compare(there.limitOf(side, sample), value).verdict === 'equal',
    ),
  )
}

const isContinuous = ({ tape }: ComparedPair): boolean =>
  !tape.operations.some(code => JUMPING.includes(code))

const LONG_BITS = 256

/**
 * Whether both sides have values at a point and are continuous there, and are the same beside it:
 * then they are the same at it.
 */
const isSameByLimit = (
  there: AtPoint,
  pair: ComparedPair,
  neighbours: readonly Piece[],
): boolean => {
  if (!isContinuous(pair)) return false
  const at = there.enclosed(LONG_BITS)
  const balls = at && runBalls(pair.tape, [at], LONG_BITS)
  const haveValues = [pair.left, pair.right].every(side => typeof balls?.[side] === 'object')
  const isBeside = ({ sample: { frame } }: Piece) =>
    !Number.isNaN(frame.lo[pair.left]) && !Number.isNaN(frame.lo[pair.right])
  return haveValues && neighbours.some(isBeside)
}

const valueFor = (there: AtPoint, step: number): ValueAt => {
  const value = there.valueOf(step, null)
  const zero = there.tape.fraction(0)
  const sum = there.compare(value, zero)
  if (sum.verdict === 'different') return sum.left
  return { exact: { kind: 'number', value: { numerator: 0n, denominator: 1n } }, approx: 0 }
}

/** At a fraction both sides are often fractions themselves. */
const isPlainlySame = (pair: ComparedPair, { at, exact }: LinePoint): boolean => {
  if (exact?.kind !== 'number' || pair.assumptions.length > 0) return false
  const sample = new Sample(pair.tape, [at.low])
  const [left, right] = [sample.exactly(pair.left), sample.exactly(pair.right)]
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false
  return left.numerator === right.numerator && left.denominator === right.denominator
}

/**
 * Compares the sides at one point, given that they are the same on the pieces around it. At a
 * point without a name only the continuity of both sides tells.
 */
export const comparePoint = (
  pair: ComparedPair,
  point: LinePoint,
  neighbours: readonly Piece[],
): PointResult => {
  if (!point.exact) return { kind: isContinuous(pair) ? 'same' : 'unknown' }
  if (isPlainlySame(pair, point)) return { kind: 'same' }
  const there = new AtPoint(pair, point)
  const held = pair.assumptions.map(condition => there.holds(condition))
  if (held.includes(false)) return { kind: 'excluded' }
  if (held.includes(null)) return { kind: 'unknown' }
  const numbers = there.compare(there.valueOf(pair.left, null), there.valueOf(pair.right, null))
  switch (numbers.verdict) {
    case 'equal':
    case 'both-undefined':
      return { kind: 'same' }
    case 'different':
      return { kind: 'exception', left: numbers.left, right: numbers.right }
    case 'left-undefined':
      return isRemovable(there, pair, pair.right, neighbours)
        ? { kind: 'removable' }
        : { kind: 'exception', left: UNDEFINED_VALUE, right: valueFor(there, pair.right) }
    case 'right-undefined':
      return isRemovable(there, pair, pair.left, neighbours)
        ? { kind: 'removable' }
        : { kind: 'exception', left: valueFor(there, pair.left), right: UNDEFINED_VALUE }
    case 'undecided':
      return { kind: isSameByLimit(there, pair, neighbours) ? 'same' : 'unknown' }
    default:
      return numbers satisfies never
  }
}
