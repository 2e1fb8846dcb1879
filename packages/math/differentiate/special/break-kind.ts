import type { Expression } from '../../tree/expression'
import { slopesAt } from '../slopes'
import type { Place } from './breaks'
import { stateAt } from './name-point'

type RealFunction = (x: number) => number

/** What is looked at to tell what happens at a place. */
export type Looked = {
  readonly expression: Expression
  readonly by: string
  readonly f: RealFunction
  readonly slope: RealFunction
  readonly bend: RealFunction
}

/** What a function does at a place where it branches or ends. */
export type BreakKind = 'kink' | 'jump' | 'pole' | 'hole' | 'edge' | 'none'

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

/** The middle of a place's enclosure: the double that stands for it. */
export const middleOf = ({ between: { lo, hi } }: Place): number => lo + (hi - lo) / 2

/** Distances that count as large and as small are those of numbers around 1, or of `x` itself. */
const unitAt = (x: number): number => Math.max(1, Math.abs(x))

const NEAR = 1e-7

/** The value of the function at a place itself, where the place is a double. */
const valueAt = ({ f }: Looked, place: Place): number => {
  const isDouble = place.between.lo === place.between.hi
  return place.exact && isDouble ? f(place.between.lo) : Number.NaN
}

/** A gap of slopes that hardly shrinks is one; else exact slopes tell, where they can. */
const isHole = (looked: Looked, { exact, between: { lo, hi } }: Place): boolean => {
  if (!exact) return false
  const { expression, by, f } = looked
  return lo === hi ? Number.isNaN(f(lo)) : stateAt(expression, by, exact) === 'undefined'
}

const isKink = ({ expression, by, slope }: Looked, { exact }: Place, x: number): boolean => {
  const far = 1e-3 * unitAt(x)
  if (!gapStays(slope, x, far)) return false
  const [wide, close] = [
    gapAround(slope, x, far, Number.NaN),
    gapAround(slope, x, far / 1e4, Number.NaN),
  ]
  return (
    Math.abs(close / wide - 1) < 0.03 || !exact || slopesAt(expression, by, exact).slope === null
  )
}

/** What a function does at a place, from its values close to it. */
export const kindOfBreak = (looked: Looked, place: Place): BreakKind => {
  const { f } = looked
  const x = middleOf(place)
  const unit = unitAt(x)
  const [left, right] = [f(x - NEAR * unit), f(x + NEAR * unit)]
  if (Number.isNaN(left) && Number.isNaN(right)) return 'none'
  if (growsAt(f, x, unit, -1) || growsAt(f, x, unit, 1)) return 'pole'
  if (gapStays(f, x, 1e-6 * unit, valueAt(looked, place))) return 'jump'
  if (Number.isNaN(left) || Number.isNaN(right)) return 'edge'
  if (isHole(looked, place)) return 'hole'
  return isKink(looked, place, x) ? 'kink' : 'none'
}

/** A break where the function is continuous may be more than that. */
export type BreakEvents = {
  readonly isZero: boolean
  readonly extremum: 'minimum' | 'maximum' | null
  readonly isInflection: boolean
}

/** The sign of `f - value` beside a place, where it is the same near and nearer; else 0. */
const steadySign = (f: RealFunction, x: number, side: number, value: number): number => {
  const [far, near] = [1e-4, 1e-6].map(distance => f(x + side * distance * unitAt(x)) - value)
  return far !== undefined && near !== undefined && Math.sign(far) === Math.sign(near)
    ? Math.sign(near)
    : 0
}

/** |f| beside a place; ∞ where f is undefined there. */
const sizeBeside = (f: RealFunction, x: number, side: number): number => {
  const size = Math.abs(f(x + side * 1e-5 * unitAt(x)))
  return Number.isNaN(size) ? Number.POSITIVE_INFINITY : size
}

/** So much smaller than the values around, a value is 0: also that of a root. */
const NEGLIGIBLE = 1e-3

const isZeroThere = (looked: Looked, place: Place, around: number): boolean => {
  const own = valueAt(looked, place)
  if (!Number.isNaN(own)) return own === 0
  const { expression, by, f } = looked
  const state = place.exact ? stateAt(expression, by, place.exact) : 'unknown'
  if (state !== 'unknown') return state === 'zero'
  return Math.abs(f(middleOf(place))) < NEGLIGIBLE * around
}

/** Zero, extremum or inflection at a place where the function is continuous. */
export const eventsAtBreak = (looked: Looked, place: Place, kind: BreakKind): BreakEvents => {
  const none = { isZero: false, extremum: null, isInflection: false } as const
  if (kind === 'pole' || kind === 'jump' || kind === 'hole') return none
  const x = middleOf(place)
  const own = valueAt(looked, place)
  const value = Number.isNaN(own) ? looked.f(x) : own
  if (Number.isNaN(value)) return none
  const [left, right] = [-1, 1].map(side => steadySign(looked.f, x, side, value))
  const isAlone = left !== 0 && right !== 0
  const around = Math.min(...[-1, 1].map(side => sizeBeside(looked.f, x, side)))
  const isZero = around > 0 && isZeroThere(looked, place, around)
  if (kind === 'edge') return { ...none, isZero }
  const extremum = isAlone && left === right ? (left === 1 ? 'minimum' : 'maximum') : null
  const [before, after] = [-1, 1].map(side => steadySign(looked.bend, x, side, 0))
  const turns = before !== 0 && after !== 0 && before !== after
  return { isZero, extremum, isInflection: kind === 'none' && turns }
}
