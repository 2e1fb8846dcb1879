import { compileEvaluator } from '../evaluate'
import { compile } from '../evaluate/compile-tape'
import { TapeDerivatives } from '../evaluate/derive-tape'
import { createFrame, type Interval } from '../evaluate/frame'
import { bigQuotient, intervalAt, runIntervals } from '../evaluate/run-intervals'
import { Tape } from '../evaluate/tape'
import type { Piece } from '../line'
import type { Expression } from '../tree/expression'
import { deriveByRules } from './derivation'
import { eventsAtBreak, kindOfBreak, type Looked, middleOf } from './special/break-kind'
import { type Breaks, findBreaks, type Place } from './special/breaks'
import {
  type Curve,
  findSmoothZeros,
  isDefinedOn,
  readNumerators,
  type Zeros,
} from './special/smooth-points'
import type { SpecialPoint, SpecialPoints } from './special/types'

export type { SpecialPoint, SpecialPoints } from './special/types'

const curveOf = (expression: Expression, by: string): Curve => {
  const tape = new Tape()
  tape.variable(by)
  const root = compile({ tape, whole: true }, expression)
  const derivatives = new TapeDerivatives(tape, 0)
  const steps = [root]
  for (let order = 1; order <= 3; order += 1) steps.push(derivatives.of(steps.at(-1) ?? root))
  const rules = [expression]
  const expressionOf = (order: number): Expression => {
    while (rules.length <= order) rules.push(deriveByRules(rules.at(-1) ?? expression, by))
    return rules[order] ?? expression
  }
  return { tape, frame: createFrame(tape), steps, expressionOf, by }
}

const derivativeOf =
  ({ tape, frame, steps }: Curve, order: number) =>
  (x: number): number => {
    const { lo, hi } = intervalAt(runIntervals(tape, [{ lo: x, hi: x }], frame), steps[order] ?? 0)
    return lo + (hi - lo) / 2
  }

/** Distance kept from breaks, where guards still have their signs. */
const ASIDE = 1e-9

/** The parts of a range between breaks, each with its exact piece where there is one. */
const partsOf = (
  { places, exact }: Breaks,
  range: Interval,
): readonly { readonly open: Interval; readonly piece: Piece | null }[] => {
  const ends = [null, ...places, null]
  return ends.slice(1).flatMap((end, n) => {
    const start = ends[n] ?? null
    const aside = (x: number) => ASIDE * Math.max(1, Math.abs(x))
    const lo = start ? start.between.hi + aside(start.between.hi) : range.lo
    const hi = end ? end.between.lo - aside(end.between.lo) : range.hi
    if (!(lo < hi)) return []
    const piece = exact?.line.pieces.find(({ from, to }) => {
      const middle = lo + (hi - lo) / 2
      const after =
        !from || Number(from.at.high.numerator) / Number(from.at.high.denominator) < middle
      const before = !to || Number(to.at.low.numerator) / Number(to.at.low.denominator) > middle
      return after && before
    })
    return [{ open: { lo, hi }, piece: piece ?? null }]
  })
}

type Gathered = {
  -readonly [K in keyof SpecialPoints]: SpecialPoints[K] extends boolean ? boolean : SpecialPoint[]
}

const doubleOf = (place: Place): number => {
  const { exact } = place
  return exact?.kind === 'number'
    ? bigQuotient(exact.value.numerator, exact.value.denominator)
    : middleOf(place)
}

const pointOf = (place: Place): SpecialPoint => ({
  at: doubleOf(place) + 0,
  between: place.between,
  exact: place.exact,
})

const addZeros = (into: Gathered, found: readonly Zeros[]): void => {
  const [values, slopes, bends] = found
  into.complete &&= found.every(({ complete }) => complete)
  for (const { place } of values?.places ?? []) into.zeros.push(pointOf(place))
  for (const { place, from, to } of slopes?.places ?? []) {
    if (from * to < 0) (from < 0 ? into.minima : into.maxima).push(pointOf(place))
  }
  for (const { place, from, to } of bends?.places ?? []) {
    if (from * to < 0) into.inflections.push(pointOf(place))
  }
}

const ORDERS = [0, 1, 2] as const

const addSmooth = (into: Gathered, curve: Curve, breaks: Breaks, range: Interval): void => {
  for (const { open, piece } of partsOf(breaks, range)) {
    if (!isDefinedOn(curve, open)) continue
    const { exact } = breaks
    const known = exact && piece && readNumerators(exact.tape, exact.root, piece)
    const zeros = ORDERS.map(order =>
      findSmoothZeros(curve, { order, range: open }, known?.[order] ?? null),
    )
    addZeros(into, zeros)
  }
}

const LISTS = { kink: 'kinks', jump: 'jumps', pole: 'poles', hole: 'holes', edge: 'edges' } as const

const addBreaks = (into: Gathered, looked: Looked, { places }: Breaks): void => {
  for (const place of places) {
    const kind = kindOfBreak(looked, place)
    const point = pointOf(place)
    if (kind !== 'none') into[LISTS[kind]].push(point)
    const { isZero, extremum, isInflection } = eventsAtBreak(looked, place, kind)
    if (isZero) into.zeros.push(point)
    if (extremum === 'minimum') into.minima.push(point)
    if (extremum === 'maximum') into.maxima.push(point)
    if (isInflection) into.inflections.push(point)
  }
}

const empty = (): Gathered => ({
  kinks: [],
  jumps: [],
  poles: [],
  holes: [],
  edges: [],
  zeros: [],
  minima: [],
  maxima: [],
  inflections: [],
  complete: true,
})

/** Room around the range, so that what lies at its ends is inside. */
const MARGIN = 1e-7

const POINTS_MAX = 400

const listed = (
  points: readonly SpecialPoint[],
  from: number,
  to: number,
): readonly SpecialPoint[] =>
  points
    .filter(({ at }) => at >= from && at <= to)
    .toSorted((p, q) => p.at - q.at)
    .slice(0, POINTS_MAX)

/**
 * Where a function of one variable has kinks, jumps, poles, holes, ends, zeros, extrema and inflections
 * between `from` and `to`, ends included: for plots. Zeros, extrema and inflections of quotients
 * of exponential polynomials are found exactly; those of other functions by interval arithmetic,
 * with signs of derivatives that prove each found one alone. What happens at a break is told from
 * values close to it. Constant stretches have no zeros and no extrema. The work is bounded: where
 * the budget ends, `complete` is false. Definitions have to be expanded before.
 *
 * @example
 * findSpecialPoints(read('max(0,z)'), { by: 'z', from: -4, to: 4 }).kinks // [{ at: 0 }]
 * findSpecialPoints(read('tan(z)'), { by: 'z', from: 0, to: 3 }).poles // [{ exact: 'pi/2' }]
 */
export const findSpecialPoints = (
  expression: Expression,
  { by, from, to }: { readonly by: string; readonly from: number; readonly to: number },
): SpecialPoints => {
  const room = MARGIN * (to - from)
  const range = { lo: from - room, hi: to + room }
  const breaks = from < to ? findBreaks(expression, by, range) : null
  const found = empty()
  if (!breaks) return { ...found, complete: false }
  found.complete = breaks.complete
  const curve = curveOf(expression, by)
  const f = compileEvaluator(expression, by)
  const looked: Looked = {
    expression,
    by,
    f,
    slope: derivativeOf(curve, 1),
    bend: derivativeOf(curve, 2),
  }
  addBreaks(found, looked, breaks)
  if (breaks.complete) addSmooth(found, curve, breaks, range)
  const of = (points: readonly SpecialPoint[]) => listed(points, from, to)
  return {
    kinks: of(found.kinks),
    jumps: of(found.jumps),
    poles: of(found.poles),
    holes: of(found.holes),
    edges: of(found.edges),
    zeros: of(found.zeros),
    minima: of(found.minima),
    maxima: of(found.maxima),
    inflections: of(found.inflections),
    complete: found.complete,
  }
}
