import { simplify } from '../differentiate'
import { compile } from '../evaluate/compile-tape'
import { possibleZeros } from '../evaluate/plain-signs'
import { runIntervals } from '../evaluate/run-intervals'
import { Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { toExpression } from '../evaluate/to-expression'
import type { LinePoint } from '../line'
import { FormReader, stepOfForm } from '../line/sign-forms'
import { type Rational, rational } from '../number/rational'
import { type Axis, type Border, borderOf, canJump, cutAxis } from './cells'
import { ClosedGuards } from './closed-guards'
import { type ComparedPair, pairOfSteps } from './pair'
import { Projector } from './project'
import type { Decision, Point } from './types'

type Recurse = (pair: ComparedPair) => Decision

/** What is known where guards are 0, and where something is divided by 0. */
export type AtBorders = {
  readonly exceptions: readonly Point[]
  readonly removable: readonly Point[]
  readonly isOpen: boolean
}

const NOTHING: AtBorders = { exceptions: [], removable: [], isOpen: false }
const OPEN: AtBorders = { exceptions: [], removable: [], isOpen: true }

/** One variable given by the others. */
type Place = {
  readonly variable: number
  /** The step that the variable is, on a tape that has all others. */
  readonly put: (target: Tape) => number | null
  /** Values of the variable on both sides, with no border between. */
  readonly beside: readonly Rational[]
}

type Placed = {
  readonly target: Tape
  readonly bound: readonly (number | undefined)[]
  readonly point: Point
}

const placed = ({ tape }: ComparedPair, { variable, put }: Place): Placed | null => {
  const target = new Tape()
  for (const [index, name] of tape.variables.entries()) {
    if (index !== variable) target.variable(name)
  }
  const step = put(target)
  const expression = step === null ? null : toExpression(target, step)
  if (step === null || !expression || target.failure !== null) return null
  const bound: (number | undefined)[] = []
  bound[variable] = step
  return { target, bound, point: { [tape.variables[variable] ?? '']: simplify(expression) } }
}

const EVERYTHING = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

const boundsOf = (tape: Tape, step: number): readonly (number | undefined)[] => {
  const frame = runIntervals(
    tape,
    tape.variables.map(() => EVERYTHING),
  )
  return [frame.lo[step], frame.hi[step]]
}

const isNowhereDefined = (tape: Tape, step: number): boolean =>
  Number.isNaN(boundsOf(tape, step)[0] ?? Number.NaN)

/** An assumption is 1 where it holds, else 0. */
const isNeverMet = (tape: Tape, step: number): boolean =>
  boundsOf(tape, step).every(bound => bound === 0)

/** Whether a value on the border is the limit of either side from all directions. */
const isLimit = (
  pair: ComparedPair,
  { variable, beside }: Place,
  { target, bound }: Placed,
  value: number,
  decide: Recurse,
): boolean => {
  const { tape, seed } = pair
  if (!canJump(pair)) return true
  return beside.every(coordinate => {
    const sample = new Sample(
      tape,
      tape.variables.map((_, index) => (index === variable ? coordinate : rational(0))),
    )
    const along = { from: tape, to: target, bound, sample, only: 1 << variable }
    return [pair.left, pair.right].some(side => {
      const limit = new Projector(along).project(side)
      if (limit === null || isNowhereDefined(target, limit)) return false
      return decide(pairOfSteps(target, [limit, value], [], seed)).verdict === 'equal'
    })
  })
}

const compareAt = (pair: ComparedPair, place: Place, decide: Recurse): AtBorders => {
  const there = placed(pair, place)
  if (!there) return canJump(pair) ? OPEN : NOTHING
  const { target, bound, point } = there
  const { projector } = new ClosedGuards(pair.tape, target, bound)
  const [left, right, ...assumptions] = [pair.left, pair.right, ...pair.assumptions].map(step =>
    projector.project(step),
  )
  if (typeof left !== 'number' || typeof right !== 'number') return OPEN
  const conditions = assumptions.filter(step => step !== null)
  // Where what is assumed does not hold nothing is claimed: $\alpha = 1$ for $\alpha < 1$.
  if (conditions.some(step => isNeverMet(target, step))) return NOTHING
  const holes = [left, right].map(step => isNowhereDefined(target, step))
  if (holes[0] && holes[1]) return NOTHING
  if (holes[0] || holes[1]) {
    const value = holes[0] ? right : left
    return isLimit(pair, place, there, value, decide)
      ? { ...NOTHING, removable: [point] }
      : { ...NOTHING, exceptions: [point] }
  }
  const decision = decide(pairOfSteps(target, [left, right], conditions, pair.seed))
  switch (decision.verdict) {
    case 'equal':
      return NOTHING
    case 'equal-except-points':
      return { ...NOTHING, exceptions: decision.points.map(other => ({ ...point, ...other })) }
    case 'different': {
      const { left: l, right: r } = decision.witness
      const isHole = l.approx === null || r.approx === null
      // A side without jumps has its limit as its value where it is defined.
      return isHole && !canJump(pair) ? NOTHING : { ...NOTHING, exceptions: [point] }
    }
    case 'domains-differ':
      return canJump(pair) ? { ...NOTHING, exceptions: [point] } : NOTHING
    case 'undecided':
      return decision.why !== 'nowhere-defined' && canJump(pair) ? OPEN : NOTHING
    default:
      return decision satisfies never
  }
}

const placeOfAxis = ({ variable, samples }: Axis, { exact }: LinePoint, index: number): Place => ({
  variable,
  put: target => (exact ? compile({ tape: target, whole: false }, exact) : null),
  beside: samples.slice(index, index + 2),
})

const placeOfBorder = (tape: Tape, { variable, is }: Border): Place => ({
  variable,
  put: target => {
    const projector = new Projector({ from: tape, to: target, bound: [], sample: null })
    return projector.project(stepOfForm(tape, is))
  },
  beside: [],
})

/** Where something is divided by 0 that guards do not name. */
const poles = (pair: ComparedPair, axes: readonly Axis[]): readonly Place[] => {
  const { tape, signs } = pair
  const reader = new FormReader(tape, NO_BRANCHES)
  return possibleZeros(tape, signs.length, signs).flatMap(step => {
    const bits = tape.mentions[step] ?? 0
    if ((bits & (bits - 1)) !== 0) {
      const border = borderOf(tape, reader.read(step))
      return border ? [placeOfBorder(tape, border)] : []
    }
    const variable = Math.log2(bits)
    const own = cutAxis(pair, variable, [step])
    const known = axes.find(axis => axis.variable === variable)?.points ?? []
    return own.points.flatMap((point, index) => {
      const isKnown = known.some(({ at }) => at.low === point.at.low || overlaps(at, point.at))
      return isKnown ? [] : [placeOfAxis(own, point, index)]
    })
  })
}

type Range = LinePoint['at']

const overlaps = (p: Range, q: Range): boolean => {
  const isBefore = (x: Rational, y: Rational) =>
    x.numerator * y.denominator < y.numerator * x.denominator
  return !isBefore(p.high, q.low) && !isBefore(q.high, p.low)
}

const NO_BRANCHES = { signOf: () => null, truthOf: () => null, exactly: () => null }

const PLACES_MAX = 40

/**
 * Compares both sides where guards are 0 and where something is divided by 0, with one variable
 * less each time. A point that names some variables stands for all points with these values.
 */
export const compareBorders = (
  pair: ComparedPair,
  axes: readonly Axis[],
  borders: readonly Border[],
  decide: Recurse,
): AtBorders => {
  const places = [
    ...axes.flatMap(axis => axis.points.map((point, index) => placeOfAxis(axis, point, index))),
    ...borders.map(border => placeOfBorder(pair.tape, border)),
    ...(pair.tape.variables.length > 1 ? poles(pair, axes) : []),
  ]
  if (places.length > PLACES_MAX) return canJump(pair) ? OPEN : NOTHING
  const found = places.map(place => compareAt(pair, place, decide))
  return {
    exceptions: found.flatMap(({ exceptions }) => exceptions),
    removable: found.flatMap(({ removable }) => removable),
    isOpen: found.some(({ isOpen }) => isOpen),
  }
}
