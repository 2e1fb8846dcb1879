import { TapeDerivatives } from '../../evaluate/derive-tape'
import { rationalFromDouble } from '../../evaluate/doubles'
import { createFrame, type Frame, type Interval } from '../../evaluate/frame'
import { runIntervals } from '../../evaluate/run-intervals'
import { Tape } from '../../evaluate/tape'
import { addSteps, multiplySteps } from '../../evaluate/tape-arithmetic'
import { expStep, integerPowerStep } from '../../evaluate/tape-powers'
import type { Piece } from '../../line'
import { type ExpFraction, ExpReader } from '../../line/as-exp-polynomial'
import {
  addExp,
  deriveExp,
  type ExpPolynomial,
  expConstant,
  multiplyExp,
  negateExp,
  withLowestRateZero,
} from '../../line/exp-polynomial'
import { signAt } from '../../line/exp-sign'
import { zerosOf } from '../../line/zeros'
import { rational } from '../../number/rational'
import type { Expression } from '../../tree/expression'
import { middleOf } from './break-kind'
import { NAMES_MAX, type Place, placeOf } from './breaks'
import { boundsWith, findName } from './name-point'
import { findZeros, narrow, type Search, signAtDouble } from './search'

/** A place where a function or a derivative is 0, with the signs around it. */
type Zero = { readonly place: Place; readonly from: Sign; readonly to: Sign }

/** Places where one of a function and its first two derivatives is 0. */
export type Zeros = {
  readonly places: readonly Zero[]
  readonly complete: boolean
  /** Whether there are proved to be no others. */
  readonly isProved: boolean
}

/** The sign before or behind a place; 0 where it does not matter or cannot be told. */
type Sign = -1 | 0 | 1

/** How a function and its derivatives are looked at on a range without breaks. */
export type Curve = {
  readonly tape: Tape
  readonly frame: Frame
  /** The steps of the function and of its first three derivatives. */
  readonly steps: readonly number[]
  /** The function and its derivatives as expressions, for naming. */
  readonly expressionOf: (order: number) => Expression | null
  readonly by: string
}

const searchOf = ({ tape, frame, steps }: Curve, order: number): Search => {
  const [value, slope] = [steps[order] ?? 0, steps[order + 1] ?? 0]
  return { tape, frame, value, slope, level: 0 }
}

const TWO = expConstant(rational(2))

/** Numerators of T / B and of its first two derivatives, over B, B² and B³. */
const numerators = ({ top, bottom }: ExpFraction): readonly ExpPolynomial[] => {
  const slope = deriveExp(bottom)
  const less = (p: ExpPolynomial, q: ExpPolynomial) => addExp(p, negateExp(q))
  const first = less(multiplyExp(deriveExp(top), bottom), multiplyExp(top, slope))
  const twice = multiplyExp(TWO, multiplyExp(first, slope))
  return [top, first, less(multiplyExp(deriveExp(first), bottom), twice)]
}

const TERMS_MAX = 60

/** Numerators of the slope T / B, with the sign of B in it, and of its derivative. */
const slopeNumerators = (slope: ExpFraction): readonly ExpPolynomial[] => {
  const [, second = []] = numerators(slope)
  return [multiplyExp(slope.top, slope.bottom), second]
}

/**
 * The function on a piece and its first two derivatives up to positive (for the second: any)
 * factors, as exponential polynomials. A logarithm of a quotient of such is none, but its slope is:
 * then the first is null. All is null where the slope is no quotient either.
 */
export const readNumerators = (
  tape: Tape,
  root: number,
  { sample }: Piece,
): readonly (ExpPolynomial | null)[] | null => {
  const reader = new ExpReader(tape, 0, sample)
  const fraction = reader.read(root)
  const slope = fraction ? null : reader.read(new TapeDerivatives(tape, 0).of(root))
  if (!fraction && !slope) return null
  const found = fraction ? numerators(fraction) : slope ? slopeNumerators(slope) : []
  const size = found.flat().reduce((sum, { polynomial }) => sum + polynomial.length, 0)
  if (size > TERMS_MAX) return null
  return fraction ? found : [null, ...found]
}

const signAround = (f: ExpPolynomial, x: number): Sign => signAt(f, rationalFromDouble(x)) ?? 0

/** The zeros of an exponential polynomial on an open range, exactly; null where none are told. */
const exactZeros = (f: ExpPolynomial, curve: Curve, { order, range }: Sought): Zeros | null => {
  if (f.length === 0) return { places: [], complete: true, isProved: true }
  const points = zerosOf(f)
  if (!points) return null
  const near = points.filter(({ at: { low, high } }) => {
    const room = 1e-6 * (1 + Math.abs(range.lo) + Math.abs(range.hi))
    const [least, most] = [low, high].map(x => Number(x.numerator) / Number(x.denominator))
    return (most ?? 0) >= range.lo - room && (least ?? 0) <= range.hi + room
  })
  const inside = near
    .map(point => placeOf(point, [searchOf(curve, order)]))
    .filter(({ between }) => between.lo >= range.lo && between.hi <= range.hi)
  const ats = inside.map(middleOf)
  const borders = [range.lo, ...ats, range.hi]
  const signs = borders.slice(1).map((next, n) => {
    const last = borders[n] ?? next
    return signAround(f, last + 0.4871 * (next - last))
  })
  const places = inside.map((place, n) => ({
    place,
    from: signs[n] ?? 0,
    to: signs[n + 1] ?? 0,
  }))
  return { places, complete: true, isProved: true }
}

const isBetween = (x: number, { lo, hi }: Interval): boolean => x >= lo && x <= hi

/** Doubtful zeros this near to the ends of the range belong to the breaks there. */
const BORDER = 1e-6

const settleDoubt = (
  search: Search,
  doubt: Interval,
  expression: Expression | null,
  by: string,
): Zero | null => {
  const width = Math.max(doubt.hi - doubt.lo, Number.MIN_VALUE)
  const wide = { lo: doubt.lo - width, hi: doubt.hi + width }
  const [from, to] = [signAtDouble(search, wide.lo), signAtDouble(search, wide.hi)]
  const exact = findName(wide, expression, by)
  if (exact === null && (from === null || to === null || from === to)) return null
  const between = exact ? boundsWith(wide, exact) : narrow(search, wide)
  return { place: { between, exact }, from: from ?? 0, to: to ?? 0 }
}

/** The zeros of a derivative of the given order on an open range, by interval arithmetic. */
const searchedZeros = (
  curve: Curve,
  { order, range }: Sought,
  search: Search = searchOf(curve, order),
): Zeros => {
  const { brackets, doubts, complete } = findZeros(search, range)
  const { by } = curve
  const expression = brackets.length <= NAMES_MAX ? curve.expressionOf(order) : null
  const named = brackets.map((bracket): Zero => {
    const between = narrow(search, bracket)
    const from = signAtDouble(search, bracket.lo) ?? 0
    const exact = findName(between, expression, by)
    const place = { between: boundsWith(between, exact), exact }
    return { place, from, to: from === 1 ? -1 : 1 }
  })
  const room = BORDER * (range.hi - range.lo)
  const open = doubts.filter(({ lo, hi }) => lo > range.lo + room && hi < range.hi - room)
  const settled = open.flatMap(doubt => {
    const found = settleDoubt(search, doubt, expression, by)
    return found && isBetween(middleOf(found.place), range) ? [found] : []
  })
  const places = [...named, ...settled]
  return { places, complete, isProved: complete && doubts.length === 0 }
}

const sumOf = (tape: Tape, terms: readonly number[]): number =>
  terms.reduce((sum, term) => addSteps(tape, sum, term), tape.fraction(0))

/** An exponential polynomial as steps: monomials, each exponential once. */
const stepOf = (tape: Tape, z: number, f: ExpPolynomial): number =>
  sumOf(
    tape,
    f.map(({ rate, polynomial }) => {
      const monomials = polynomial.map((coefficient, n) =>
        multiplySteps(tape, tape.constant(coefficient), integerPowerStep(tape, z, n)),
      )
      const power = expStep(tape, multiplySteps(tape, tape.constant(rate), z))
      return multiplySteps(tape, sumOf(tape, monomials), power)
    }),
  )

const searchOfNumerator = (f: ExpPolynomial): Search => {
  const tape = new Tape()
  const z = tape.variable('z')
  const shifted = withLowestRateZero(f)
  const value = stepOf(tape, z, shifted)
  const slope = stepOf(tape, z, deriveExp(shifted))
  return { tape, frame: createFrame(tape), value, slope, level: 0 }
}

/** With so many coefficients, zeros are found exactly at once. */
const SHORT = 2
/** With more than these, isolating zeros exactly takes too long for a plot. */
const LONG = 10

/** What is looked for: the zeros of a derivative on an open range without breaks. */
type Sought = { readonly order: number; readonly range: Interval }

/**
 * The zeros of a function or of a derivative on an open range without breaks. `numerator`: an
 * exponential polynomial with the same zeros, where there is one.
 */
export const findSmoothZeros = (
  curve: Curve,
  sought: Sought,
  numerator: ExpPolynomial | null,
): Zeros => {
  if (!numerator) return searchedZeros(curve, sought)
  const size = numerator.reduce((sum, { polynomial }) => sum + polynomial.length, 0)
  const exactly = () => exactZeros(numerator, curve, sought)
  if (size <= SHORT) return exactly() ?? searchedZeros(curve, sought)
  const found = searchedZeros(curve, sought, searchOfNumerator(numerator))
  return found.isProved || size > LONG ? found : (exactly() ?? found)
}

/** Whether the function has a value in the middle of a range. */
export const isDefinedOn = ({ tape, frame, steps }: Curve, { lo, hi }: Interval): boolean => {
  const x = lo + 0.4871 * (hi - lo)
  return !Number.isNaN(runIntervals(tape, [{ lo: x, hi: x }], frame).lo[steps[0] ?? 0])
}
