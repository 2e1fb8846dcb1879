import { compile } from '../evaluate/compile-tape'
import { findSign } from '../evaluate/exact-value'
import { Tape } from '../evaluate/tape'
import { collectGuards, type LinePoint, type Piece, splitLine } from '../line'
import { and, branch, cases, compare, derivative, num, variable } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Branch, Condition, Expression } from '../tree/expression'
import { someNode, substitute } from '../tree/walk'
import { pickBranches } from './branches'
import { deriveByRules } from './derivation'
import { isSame } from './sides'
import { exactValue, isDecimal, numberFrom, simplify } from './simplify'
import { DIFFERENTIATED_SIZE_MAX, sizeOf } from './size'
import { slopesAt } from './slopes'

/** A function of one variable on the line: a smooth expression (or nothing) on each piece. */
type SmoothPieces = {
  readonly points: readonly LinePoint[]
  /** One more than `points`; null where the function is undefined. */
  readonly smooth: readonly (Expression | null)[]
}

/** The branch on a piece, the undefined value where there is none; null where it cannot be told. */
const smoothOn = (expression: Expression, by: string, piece: Piece): Expression | null => {
  const [sample] = piece.sample.point
  if (!sample) return null
  const at = num(sample)
  return pickBranches(expression, guard => findSign(substitute(guard, { [by]: at })))
}

const isTold = (smooth: Expression | null): smooth is Expression => smooth !== null

/**
 * The function cut where its branches change; null where these places cannot be found, or hang on
 * other variables.
 */
export const findSmoothPieces = (expression: Expression, by: string): SmoothPieces | null => {
  const tape = new Tape()
  tape.variable(by)
  compile({ tape, whole: false }, expression)
  if (tape.failure !== null) return null
  const line = splitLine(tape, collectGuards(tape))
  if (!line) return null
  const smooth = line.pieces.map(piece => smoothOn(expression, by, piece))
  if (!smooth.every(isTold)) return null
  return { points: line.points, smooth: smooth.map(one => (one.kind === 'undefined' ? null : one)) }
}

/** A point with the slope that exists there, if it does. */
type Join = { readonly at: Expression; readonly slope: Expression | null }

const isJoin = (join: Join | null): join is Join => join !== null

/** A run of pieces with one derivative, with or without its end points. */
type Run = {
  readonly smooth: Expression | null
  readonly slope: Expression | null
  readonly from: Expression | null
  readonly to: Expression | null
  readonly closedFrom: boolean
  readonly closedTo: boolean
}

const slopeFits = (join: Join, slope: Expression | null, by: string): boolean => {
  if (!join.slope || !slope) return false
  const value = simplify(substitute(slope, { [by]: join.at }))
  return equalTrees(value, join.slope) || isSame(value, join.slope)
}

/** Whether the formula itself leaves the point out, as 1/z does at 0: no condition has to. */
const isUndefinedAt = (slope: Expression | null, by: string, at: Expression): boolean =>
  slope !== null && exactValue(substitute(slope, { [by]: at })) === 'undefined'

const sameSlope = (a: Expression | null, b: Expression | null): boolean =>
  a !== null && b !== null && equalTrees(a, b)

const runsOf = (
  smooth: readonly (Expression | null)[],
  slopes: readonly (Expression | null)[],
  joins: readonly Join[],
  by: string,
): readonly Run[] => {
  const runs: Run[] = []
  slopes.forEach((slope, index) => {
    const [start, end] = [joins[index - 1] ?? null, joins[index] ?? null]
    const last = runs.at(-1)
    const fits = start !== null && slopeFits(start, slope, by)
    const isSeamless = fits || (start !== null && isUndefinedAt(slope, by, start.at))
    const goesOn = isSeamless && last && sameSlope(last.slope, slope)
    // The point goes to the piece on its right, as in "z ≥ 0", where both could have it.
    const closedTo =
      end !== null && slopeFits(end, slope, by) && !slopeFits(end, slopes[index + 1] ?? null, by)
    const to = end?.at ?? null
    if (goesOn) runs[runs.length - 1] = { ...last, to, closedTo }
    else {
      const from = start?.at ?? null
      runs.push({ smooth: smooth[index] ?? null, slope, from, to, closedFrom: fits, closedTo })
    }
  })
  return runs
}

const conditionOf = (run: Run, by: string): Condition | null => {
  const z = variable(by)
  const low = run.from && compare(run.closedFrom ? '>=' : '>', z, run.from)
  const high = run.to && compare(run.closedTo ? '<=' : '<', z, run.to)
  return low && high ? and(low, high) : (low ?? high)
}

type Choice = (run: Run) => Expression | null

/** One value on both sides of a single point: `0 if z ≠ 0`. */
const aroundPoint = (runs: readonly Run[], by: string, pick: Choice): Expression | null => {
  const [below, above] = runs
  if (runs.length !== 2 || !below?.to || !above || below.closedTo || above.closedFrom) return null
  const [left, right] = [pick(below), pick(above)]
  if (!left || !right || !equalTrees(left, right)) return null
  return cases([branch(left, compare('!=', variable(by), below.to))])
}

const branchesOf = (runs: readonly Run[], by: string, pick: Choice): Expression => {
  const [only] = runs
  const whole = runs.length === 1 && only ? pick(only) : null
  if (whole) return whole
  const around = aroundPoint(runs, by, pick)
  if (around) return around
  const branches = runs.flatMap((run): readonly Branch[] => {
    const when = conditionOf(run, by)
    const value = pick(run)
    return value && when ? [branch(value, when)] : []
  })
  return cases(branches)
}

/** The derivative of a function made of pieces: as it is still to be taken, and taken. */
type PiecewiseDerivative = { readonly pending: Expression; readonly derivative: Expression }

const isLarge = (smooth: Expression | null): boolean =>
  smooth !== null && sizeOf(smooth) > DIFFERENTIATED_SIZE_MAX

/**
 * The derivative of a function made of pieces, as cases along the line from left to right. Points
 * without a derivative are left out; a point with one belongs to the piece on its right where it
 * fits. Null where the pieces cannot be found.
 */
export const derivePieces = (expression: Expression, by: string): PiecewiseDerivative | null => {
  const pieces = findSmoothPieces(expression, by)
  if (!pieces || pieces.smooth.some(isLarge)) return null
  const slopes = pieces.smooth.map(smooth => smooth && simplify(deriveByRules(smooth, by)))
  const hasDecimals = someNode(expression, isDecimal)
  const placeOf = (exact: Expression) =>
    exact.kind === 'number' ? numberFrom(exact.value, hasDecimals) : simplify(exact)
  const joins = pieces.points.map(
    ({ exact }): Join | null =>
      exact && { at: placeOf(exact), slope: slopesAt(expression, by, exact).slope },
  )
  if (!joins.every(isJoin)) return null
  const runs = runsOf(pieces.smooth, slopes, joins, by)
  return {
    pending: branchesOf(runs, by, run => run.slope && run.smooth && derivative(run.smooth, by)),
    derivative: branchesOf(runs, by, run => run.slope),
  }
}
