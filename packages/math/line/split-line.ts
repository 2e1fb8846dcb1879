import * as operation from '../evaluate/operations'
import { POSITIVE, plainSigns } from '../evaluate/plain-signs'
import { runIntervals } from '../evaluate/run-intervals'
import { intervalOfRational, Sample } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { subtractSteps } from '../evaluate/tape-arithmetic'
import { addRationals, compareRationals, type Rational, rational } from '../number/rational'
import { ExpReader } from './as-exp-polynomial'
import { signChanges } from './find-zeros'
import { simplestBetween } from './isolate'
import { comparePoints, type LinePoint } from './point'

/** An open interval of the line on which no guard changes its sign; a null end is infinite. */
export type Piece = {
  readonly from: LinePoint | null
  readonly to: LinePoint | null
  /** A rational point inside, and what the steps are there. */
  readonly sample: Sample
}

/** The line, split: `pieces` has one element more than `points`, which ascend. */
export type SplitLine = { readonly points: readonly LinePoint[]; readonly pieces: readonly Piece[] }

const POINTS_MAX = 64

/** The step whose sign decides what a step does: where it branches or ends to be defined. */
export const guardOf = (tape: Tape, step: number): number | null => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  switch (tape.operations[step]) {
    case operation.LESS:
    case operation.LESS_EQUAL:
    case operation.EQUAL:
    case operation.ABS:
    case operation.SIGN:
    case operation.LN:
    case operation.RATIONAL_POWER:
      return a
    case operation.MAX:
    case operation.MIN:
      return subtractSteps(tape, a, b)
    default:
      return null
  }
}

/**
 * The steps whose signs the values of a tape's steps hang on, inner ones first: but for those
 * that are plainly positive. A step `⌊u⌋` stands for all the borders where u is whole.
 */
export const collectGuards = (
  tape: Tape,
  signs: Uint8Array = plainSigns(tape),
): readonly number[] => {
  const guards = new Set<number>()
  const length = tape.length
  for (let step = 0; step < length; step += 1) {
    const guard = tape.operations[step] === operation.FLOOR ? step : guardOf(tape, step)
    if (guard === null || tape.mentions[guard] === 0 || signs[guard] === POSITIVE) continue
    guards.add(guard)
  }
  return [...guards]
}

const outer = (point: LinePoint | null, direction: -1 | 1): Rational | null =>
  point && (direction === 1 ? point.at.high : point.at.low)

/** A simple rational number strictly between two points. */
const insideOf = (from: LinePoint | null, to: LinePoint | null): Rational => {
  const [low, high] = [outer(from, 1), outer(to, -1)]
  if (!low && !high) return rational(0)
  if (!low) return addRationals(high ?? rational(0), rational(-1))
  if (!high) return addRationals(low, rational(1))
  const third = rational(
    low.numerator * high.denominator * 2n + high.numerator * low.denominator,
    3n * low.denominator * high.denominator,
  )
  const other = rational(
    low.numerator * high.denominator + high.numerator * low.denominator * 2n,
    3n * low.denominator * high.denominator,
  )
  return simplestBetween(third, other)
}

const wholeNumber = (value: Rational): Rational => {
  const whole = value.numerator / value.denominator
  return rational(value.numerator < 0n ? whole - 1n : whole)
}

/** Samples of infinite pieces are whole numbers. */
const sampleOf = (from: LinePoint | null, to: LinePoint | null): Rational => {
  const inside = insideOf(from, to)
  if (from && to) return inside
  if (from) return addRationals(wholeNumber(inside), rational(1))
  return wholeNumber(inside)
}

const isBetween = (
  point: LinePoint,
  from: LinePoint | null,
  to: LinePoint | null,
): boolean | null => {
  const lower = from ? comparePoints(from, point) : -1
  const upper = to ? comparePoints(point, to) : -1
  if (lower === null || upper === null) return null
  return lower === -1 && upper === -1
}

/** Narrows neighbouring points until rational numbers lie between them. */
const insert = (points: readonly LinePoint[], point: LinePoint): readonly LinePoint[] | null => {
  const before: LinePoint[] = []
  const after: LinePoint[] = []
  for (const known of points) {
    const order = comparePoints(known, point)
    if (order === null) return null
    if (order === 0) return points
    ;(order === -1 ? before : after).push(known)
  }
  return [...before, point, ...after]
}

const separated = (points: readonly LinePoint[]): readonly LinePoint[] | null => {
  const result = [...points]
  for (let index = 0; index + 1 < result.length; index += 1) {
    for (let tries = 0; tries < 200; tries += 1) {
      const [left, right] = [result[index], result[index + 1]]
      if (!left || !right) return null
      if (compareRationals(left.at.high, right.at.low) < 0) break
      const [p, q] = [left.refine(), right.refine()]
      if (!p || !q || tries === 199) return null
      ;[result[index], result[index + 1]] = [p, q]
    }
  }
  return result
}

/** A piece; its sample is made when it is asked for, since most pieces are cut again. */
const pieceBetween = (tape: Tape, from: LinePoint | null, to: LinePoint | null): Piece => {
  let sample: Sample | null = null
  return {
    from,
    to,
    get sample() {
      sample ??= new Sample(tape, [sampleOf(from, to)])
      return sample
    },
  }
}

const piecesOf = (tape: Tape, points: readonly LinePoint[]): readonly Piece[] =>
  Array.from({ length: points.length + 1 }, (_, index) =>
    pieceBetween(tape, points[index - 1] ?? null, points[index] ?? null),
  )

const STAIRS_MAX = 40

/** The steps `u - k` for all whole k that u reaches on a piece; null where they are too many. */
const stairs = (tape: Tape, floor: number, { from, to }: Piece): readonly number[] | null => {
  const lo = from ? intervalOfRational(from.at.low).lo : Number.NEGATIVE_INFINITY
  const hi = to ? intervalOfRational(to.at.high).hi : Number.POSITIVE_INFINITY
  const argument = tape.a[floor] ?? 0
  const frame = runIntervals(tape, [{ lo, hi }])
  const first = Math.ceil(frame.lo[argument] ?? Number.NaN)
  const last = Math.floor(frame.hi[argument] ?? Number.NaN)
  if (!(last - first < STAIRS_MAX)) return null
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) =>
    subtractSteps(tape, argument, tape.fraction(first + n)),
  )
}

const changesOn = (tape: Tape, guard: number, piece: Piece): readonly LinePoint[] | null => {
  const reader = new ExpReader(tape, 0, piece.sample)
  if (tape.operations[guard] !== operation.FLOOR) return signChanges(tape, guard, reader)
  const borders = stairs(tape, guard, piece)?.map(step => signChanges(tape, step, reader))
  if (!borders) return null
  const found = borders.filter(points => points !== null)
  return found.length === borders.length ? found.flat() : null
}

const BRANCHING: ReadonlySet<number> = new Set([
  operation.ABS,
  operation.SIGN,
  operation.MAX,
  operation.MIN,
  operation.SELECT,
  operation.FLOOR,
])

/** Whether a step is the same on all pieces: nothing below it branches. */
const isSameEverywhere = (tape: Tape, root: number): boolean => {
  const open = [root]
  const seen = new Set(open)
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const code = tape.operations[step] ?? 0
    if (BRANCHING.has(code)) return false
    const operands = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    for (const operand of operands.slice(0, operation.operandCount(code))) {
      if (seen.has(operand)) continue
      seen.add(operand)
      open.push(operand)
    }
  }
  return true
}

/** The line cut where one more guard changes its sign; null where that cannot be found. */
export const cutLine = (tape: Tape, guard: number, line: SplitLine): SplitLine | null => {
  let points = line.points
  const [first] = line.pieces
  const everywhere = first && isSameEverywhere(tape, guard) ? changesOn(tape, guard, first) : null
  for (const piece of line.pieces) {
    const changes = everywhere ?? changesOn(tape, guard, piece)
    if (!changes) return null
    for (const point of changes) {
      const isInside = isBetween(point, piece.from, piece.to)
      if (isInside === null) return null
      const more = isInside ? insert(points, point) : points
      if (!more || more.length > POINTS_MAX) return null
      points = more
    }
  }
  if (points === line.points) return line
  const apart = separated(points)
  return apart && { points: apart, pieces: piecesOf(tape, apart) }
}

/** The line before it is cut. */
export const wholeLine = (tape: Tape): SplitLine => ({ points: [], pieces: piecesOf(tape, []) })

/**
 * The real line split where the guards (steps of an exact tape of one variable, inner ones
 * first) change their sign; null where those points cannot be found exactly enough.
 */
export const splitLine = (tape: Tape, guards: readonly number[]): SplitLine | null => {
  let line: SplitLine | null = wholeLine(tape)
  for (const guard of guards) {
    line = line && cutLine(tape, guard, line)
  }
  return line
}

/** The zeros of the steps given inside a piece, where they can be found. */
export const collectPoles = (
  tape: Tape,
  steps: readonly number[],
  { from, to, sample }: Piece,
): readonly LinePoint[] => {
  const reader = new ExpReader(tape, 0, sample)
  let points: readonly LinePoint[] = []
  for (const step of steps) {
    for (const point of signChanges(tape, step, reader) ?? []) {
      if (isBetween(point, from, to)) points = insert(points, point) ?? points
    }
  }
  return points
}
