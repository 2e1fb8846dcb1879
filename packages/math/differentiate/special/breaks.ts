import { compile } from '../../evaluate/compile-tape'
import { TapeDerivatives } from '../../evaluate/derive-tape'
import { createFrame, type Frame, type Interval } from '../../evaluate/frame'
import * as operation from '../../evaluate/operations'
import { intervalAt, runIntervals } from '../../evaluate/run-intervals'
import { intervalOfRational } from '../../evaluate/sample'
import { Tape } from '../../evaluate/tape'
import { subtractSteps } from '../../evaluate/tape-arithmetic'
import { toExpression } from '../../evaluate/to-expression'
import { collectGuards, type LinePoint, type SplitLine, splitLine } from '../../line'
import { num, subtract } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { boundsWith, findName, shortName } from './name-point'
import { findZeros, narrow, type Search, signAtDouble } from './search'

/** A place, with its name where it has one. */
export type Place = { readonly between: Interval; readonly exact: Expression | null }

/** Where a function may branch, end or grow without bound, ascending and apart. */
export type Breaks = {
  readonly places: readonly Place[]
  /** The exact tape, its root and the line cut at all these places, where they were found exactly. */
  readonly exact: { readonly tape: Tape; readonly root: number; readonly line: SplitLine } | null
  readonly complete: boolean
}

/** Steps that make others grow without bound, or end, where they are 0. */
const singular = (tape: Tape): readonly number[] => {
  const steps: number[] = []
  const { length } = tape
  for (let step = 0; step < length; step += 1) {
    const code = tape.operations[step]
    if (code === operation.DIVIDE) steps.push(tape.b[step] ?? 0)
    const isInverse = code === operation.INTEGER_POWER && (tape.b[step] ?? 0) < 0
    if (isInverse || code === operation.LN) steps.push(tape.a[step] ?? 0)
    if (code !== operation.ASIN) continue
    for (const level of [-1, 1]) {
      steps.push(subtractSteps(tape, tape.a[step] ?? 0, tape.fraction(level)))
    }
  }
  return steps.filter(step => tape.mentions[step] !== 0)
}

const REFINEMENTS_MAX = 80
const CLOSE = 2 ** -50

const boundsOf = ({ at: { low, high } }: LinePoint): Interval => ({
  lo: intervalOfRational(low).lo,
  hi: intervalOfRational(high).hi,
})

const isClose = ({ lo, hi }: Interval): boolean =>
  hi - lo <= CLOSE * Math.max(Math.abs(lo), Math.abs(hi))

/** The place of a point of the line: by `searches` in doubles, else exactly, narrowed. */
export const placeOf = (point: LinePoint, searches: readonly Search[]): Place => {
  const { exact } = point
  const wide = boundsOf(point)
  if (exact) return { between: wide, exact: shortName(exact, wide) }
  const search = searches.find(one => {
    const left = signAtDouble(one, wide.lo)
    return left !== null && signAtDouble(one, wide.hi) === -left
  })
  if (search) return { between: narrow(search, wide), exact: null }
  let current = point
  for (let n = 0; n < REFINEMENTS_MAX && !isClose(boundsOf(current)); n += 1) {
    const next = current.refine()
    if (!next) break
    current = next
  }
  return { between: boundsOf(current), exact: current.exact }
}

const isWithin = ({ between }: Place, range: Interval): boolean =>
  between.hi >= range.lo && between.lo <= range.hi

/** Functions whose branches end where their argument reaches one of these. */
const LEVELS: Readonly<Record<number, readonly number[]>> = {
  [operation.ASIN]: [-1, 1],
  [operation.ATANH]: [-1, 1],
  [operation.ACOSH]: [1],
}

type Condition = { readonly step: number; readonly levels: readonly number[] | 'whole' }

const AT_ZERO: readonly number[] = [0]

const conditionOf = (tape: Tape, step: number): Condition | null => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  const code = tape.operations[step] ?? 0
  switch (code) {
    case operation.DIVIDE:
      return { step: b, levels: AT_ZERO }
    case operation.INTEGER_POWER:
      return b < 0 ? { step: a, levels: AT_ZERO } : null
    case operation.TAN:
      return { step: tape.step(operation.COS, a), levels: AT_ZERO }
    case operation.MAX:
    case operation.MIN:
      return { step: subtractSteps(tape, a, b), levels: AT_ZERO }
    case operation.FLOOR:
      return { step: a, levels: 'whole' }
    case operation.LN:
    case operation.RATIONAL_POWER:
    case operation.ABS:
    case operation.SIGN:
    case operation.LESS:
    case operation.LESS_EQUAL:
    case operation.EQUAL:
      return { step: a, levels: AT_ZERO }
    default: {
      const levels = LEVELS[code]
      return levels ? { step: a, levels } : null
    }
  }
}

const conditionsOf = (tape: Tape): readonly Condition[] => {
  const conditions = new Map<string, Condition>()
  const { length } = tape
  for (let step = 0; step < length; step += 1) {
    const condition = conditionOf(tape, step)
    if (condition && tape.mentions[condition.step] !== 0) {
      conditions.set(`${condition.step} ${condition.levels}`, condition)
    }
  }
  return [...conditions.values()]
}

const STAIRS_MAX = 100

/** The whole numbers that a step reaches on a range; null where they are too many. */
const wholeLevels = (
  tape: Tape,
  frame: Frame,
  step: number,
  range: Interval,
): readonly number[] | null => {
  const { lo, hi } = intervalAt(runIntervals(tape, [range], frame), step)
  const first = Math.ceil(lo)
  const count = Math.floor(hi) - first + 1
  if (Number.isNaN(count)) return []
  if (!(count <= STAIRS_MAX)) return null
  return Array.from({ length: Math.max(0, count) }, (_, n) => first + n)
}

/** Neighbours nearer than this, relative to their size, are one place. */
const SAME = 1e-9

const apart = (places: readonly Place[]): readonly Place[] => {
  const result: Place[] = []
  for (const place of places.toSorted((p, q) => p.between.lo - q.between.lo)) {
    const last = result.at(-1)
    const gap = last ? place.between.lo - last.between.hi : Number.POSITIVE_INFINITY
    if (last && gap <= SAME * Math.max(1, Math.abs(place.between.lo))) {
      if (!last.exact && place.exact) result[result.length - 1] = place
    } else result.push(place)
  }
  return result
}

/** More zeros than these are not given names. */
export const NAMES_MAX = 24

const placesOfLevel = (
  search: Search,
  range: Interval,
  by: string,
): { readonly places: readonly Place[]; readonly complete: boolean } => {
  const { brackets, doubts, complete } = findZeros(search, range)
  const isNamed = brackets.length <= NAMES_MAX
  const step = isNamed ? toExpression(search.tape, search.value) : null
  const zero = step && subtract(step, num(search.level))
  const named = (between: Interval): Place => {
    const exact = findName(between, zero, by)
    return { between: boundsWith(between, exact), exact }
  }
  const places = [...brackets.map(bracket => narrow(search, bracket)), ...doubts].map(named)
  return { places, complete }
}

type Prepared = {
  readonly tape: Tape
  readonly frame: Frame
  readonly conditions: readonly (Condition & { readonly slope: number })[]
}

const prepare = (expression: Expression, by: string): Prepared => {
  const tape = new Tape()
  tape.variable(by)
  compile({ tape, whole: true }, expression)
  const derivatives = new TapeDerivatives(tape, 0)
  const conditions = conditionsOf(tape).map(one => ({ ...one, slope: derivatives.of(one.step) }))
  return { tape, frame: createFrame(tape), conditions }
}

/** The breaks by interval arithmetic, for guards that cannot be solved exactly. */
const searchedBreaks = (expression: Expression, by: string, range: Interval): Breaks => {
  const { tape, frame, conditions } = prepare(expression, by)
  let complete = true
  const places = conditions.flatMap(({ step, slope, levels }) => {
    const known = levels === 'whole' ? wholeLevels(tape, frame, step, range) : levels
    if (known === null) complete = false
    return (known ?? []).flatMap(level => {
      const found = placesOfLevel({ tape, frame, value: step, slope, level }, range, by)
      complete &&= found.complete
      return found.places
    })
  })
  return { places: apart(places), exact: null, complete }
}

const exactBreaks = (
  exact: NonNullable<Breaks['exact']>,
  { expression, by, range }: { expression: Expression; by: string; range: Interval },
): Breaks => {
  const { points } = exact.line
  const prepared = points.some(point => !point.exact) ? prepare(expression, by) : null
  const searches = (prepared?.conditions ?? []).map(({ step, slope }): Search => {
    const { tape, frame } = prepared ?? prepare(expression, by)
    return { tape, frame, value: step, slope, level: 0 }
  })
  const places = points.map(point => placeOf(point, searches))
  return { places: apart(places.filter(place => isWithin(place, range))), exact, complete: true }
}

/**
 * Every place on a range where an expression may branch, end or grow without bound; null where
 * it cannot be evaluated for want of definitions or of values for other variables.
 */
export const findBreaks = (expression: Expression, by: string, range: Interval): Breaks | null => {
  const tape = new Tape()
  tape.variable(by)
  const root = compile({ tape, whole: false }, expression)
  if (tape.failure !== null || tape.variables.length > 1) return null
  const line = splitLine(tape, [...collectGuards(tape), ...singular(tape)])
  return line
    ? exactBreaks({ tape, root, line }, { expression, by, range })
    : searchedBreaks(expression, by, range)
}
