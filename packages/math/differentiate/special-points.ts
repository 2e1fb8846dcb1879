import { compileEvaluator, evaluate } from '../evaluate'
import { compile } from '../evaluate/compile-tape'
import { DIVIDE, INTEGER_POWER, LN } from '../evaluate/operations'
import { Tape } from '../evaluate/tape'
import { collectGuards, type LinePoint, splitLine } from '../line'
import type { Expression } from '../tree/expression'
import { hasBranches } from './branches'
import { deriveByRules } from './derivation'
import { simplify } from './simplify'
import { slopesAt } from './slopes'

/** Places on a range that a plot has to know, ascending. */
export type SpecialPoints = {
  /** The function is continuous there, its slope is not. */
  readonly kinks: readonly number[]
  /** The function has different limits on both sides, or another value than its limit. */
  readonly jumps: readonly number[]
  /** The function grows without bound there. */
  readonly poles: readonly number[]
}

const denominators = (tape: Tape): readonly number[] => {
  const steps: number[] = []
  for (let step = 0; step < tape.length; step += 1) {
    const code = tape.operations[step]
    if (code === DIVIDE) steps.push(tape.b[step] ?? 0)
    const isInverse = code === INTEGER_POWER && (tape.b[step] ?? 0) < 0
    if (isInverse || code === LN) steps.push(tape.a[step] ?? 0)
  }
  return steps.filter(step => tape.mentions[step] !== 0)
}

const approximately = (point: LinePoint): number =>
  point.exact
    ? evaluate(point.exact)
    : Number(point.at.low.numerator) / Number(point.at.low.denominator)

/** Places nearer than this are one. */
const NEAR = 1e-6

type RealFunction = (x: number) => number

type Place = { readonly x: number; readonly exact: Expression | null }

/** Candidates from the exact places where guards and denominators change their sign. */
const exactPlaces = (expression: Expression, variable: string): readonly Place[] | null => {
  const tape = new Tape()
  tape.variable(variable)
  compile({ tape, whole: false }, expression)
  if (tape.failure !== null) return null
  const line = splitLine(tape, [...collectGuards(tape), ...denominators(tape)])
  return line?.points.map(point => ({ x: approximately(point), exact: point.exact })) ?? null
}

const SCAN_STEPS = 360
const BISECTIONS = 36
const STEEP = 8

const gapBetween = (f: RealFunction, a: number, b: number): number => {
  const gap = Math.abs(f(a) - f(b))
  return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap
}

/** Where a function changes much faster than usual, narrowed to where it changes most. */
const scannedPlaces = (f: RealFunction, from: number, to: number): readonly Place[] => {
  const width = (to - from) / SCAN_STEPS
  const cells = Array.from({ length: SCAN_STEPS }, (_, n) => from + n * width)
  const gaps = cells.map(a => gapBetween(f, a, a + width))
  const usual = gaps.toSorted((a, b) => a - b)[SCAN_STEPS / 2] ?? 0
  return cells.flatMap((cell, n) => {
    if (!((gaps[n] ?? 0) > STEEP * usual)) return []
    let [a, b] = [cell, cell + width]
    for (let step = 0; step < BISECTIONS; step += 1) {
      const middle = (a + b) / 2
      ;[a, b] = gapBetween(f, a, middle) > gapBetween(f, middle, b) ? [a, middle] : [middle, b]
    }
    return [{ x: snapped((a + b) / 2), exact: null }]
  })
}

/** Places are searched for up to this: within it, a multiple of 1/64 is meant. */
const SNAP = 1e-9

const snapped = (x: number): number => {
  const near = Math.round(x * 64) / 64
  return Math.abs(x - near) < SNAP ? near + 0 : x
}

/** |f(x - d) - f(x + d)|, and the distance of either from a value at the point itself. */
const gapAround = (f: RealFunction, x: number, distance: number, value: number): number => {
  const [left, right] = [f(x - distance), f(x + distance)]
  const gaps = [left - right, left - value, right - value].map(Math.abs)
  return Math.max(...gaps.filter(gap => !Number.isNaN(gap)))
}

/** A gap that stays when the point is approached; that of a continuous function shrinks. */
const gapStays = (f: RealFunction, x: number, far: number, value = Number.NaN): boolean => {
  const [wide, close] = [gapAround(f, x, far, value), gapAround(f, x, far * 1e-4, value)]
  return close > 1e-7 * (1 + Math.abs(f(x + far))) && close > 0.3 * wide
}

const growsAt = (f: RealFunction, x: number, unit: number, side: number): boolean => {
  const [a, b, c] = [1e-3, 1e-6, 1e-9].map(distance => Math.abs(f(x + side * distance * unit)))
  if (a === undefined || b === undefined || c === undefined) return false
  if (c === Number.POSITIVE_INFINITY) return true
  // A power of the distance grows by a factor, a logarithm by the same amount each time.
  const byFactor = c > 3 * b && b > 1.5 * a && c > 100
  return byFactor || (b - a > 0.1 && Math.abs((c - b) / (b - a) - 1) < 0.02)
}

type Kind = 'kink' | 'jump' | 'pole' | null

type Plot = {
  readonly expression: Expression
  readonly variable: string
  readonly f: RealFunction
  readonly slope: RealFunction
}

const kindOf = ({ expression, variable, f, slope }: Plot, { x, exact }: Place): Kind => {
  const unit = Math.max(1, Math.abs(x))
  if (growsAt(f, x, unit, -1) || growsAt(f, x, unit, 1)) return 'pole'
  if (gapStays(f, x, 1e-6 * unit, exact ? f(x) : Number.NaN)) return 'jump'
  const slopes = exact ? slopesAt(expression, variable, exact) : null
  if (slopes?.slope) return null
  if (slopes?.left && slopes.right) return 'kink'
  return gapStays(slope, x, 1e-3 * unit) ? 'kink' : null
}

/**
 * Where a function of one variable has kinks, jumps and poles between `from` and `to`: for plots,
 * which must not join across them. Exact places first; for functions whose places have no exact
 * form (such as the poles of the tangent), they are searched for on a grid.
 */
export const findSpecialPoints = (
  expression: Expression,
  variable: string,
  [from, to]: readonly [number, number],
): SpecialPoints => {
  const f = compileEvaluator(expression, variable)
  const slope = compileEvaluator(simplify(deriveByRules(expression, variable)), variable)
  const plot = { expression, variable, f, slope }
  const scanned = () => [
    ...scannedPlaces(f, from, to),
    ...(hasBranches(expression) ? scannedPlaces(slope, from, to) : []),
  ]
  const places = exactPlaces(expression, variable) ?? scanned()
  const found = places
    .filter(({ x }) => x >= from && x <= to)
    .map(place => ({ x: place.x, kind: kindOf(plot, place) }))
    .toSorted((a, b) => a.x - b.x)
    .filter(({ x, kind }, n, all) => kind !== all[n - 1]?.kind || x - (all[n - 1]?.x ?? x) > NEAR)
  const ofKind = (kind: Kind) => found.filter(one => one.kind === kind).map(({ x }) => x)
  return { kinks: ofKind('kink'), jumps: ofKind('jump'), poles: ofKind('pole') }
}
