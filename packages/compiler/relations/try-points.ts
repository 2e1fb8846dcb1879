import {
  type Condition,
  cases,
  divideRationals,
  type Expression,
  evaluate,
  freeVariables,
  negateRational,
  num,
  type Point,
  type Rational,
  rational,
  someNode,
  subtract,
} from '@slopewise/math'
import { drawNumber } from '../indexed/generic'

/** Where two sides were found apart, and which of them has no value there, if any. */
export type Apart = {
  readonly at: Point
  readonly left: number | null
  readonly right: number | null
}

/** Points that are tried. */
const TRIES = 60

/** So many must show it: one alone may be a place where rounding is lost. */
const AGREEING = 3

/** Far above what evaluation is wrong by, also where terms cancel. */
const ROUNDING = 1e-6

const hasCases = (of: Expression): boolean => someNode(of, ({ kind }) => kind === 'cases')

/** Letters from $-4$ to $4$, drawn from their names. */
const drawPoint = (names: readonly string[], round: number): Readonly<Record<string, Rational>> =>
  Object.fromEntries(
    names.map(name => {
      const drawn = drawNumber(`${name} ${round}`)
      // Small ones, too: probabilities that add up to 1 are such.
      const size = round % 4 === 2 ? divideRationals(drawn, rational(8)) : drawn
      const { numerator, denominator } = drawNumber(`sign ${round} ${name}`)
      // Every other point has no sign: roots and logarithms have values there.
      const isBelow = round % 2 === 1 && numerator < 2n * denominator
      return [name, isBelow ? negateRational(size) : size]
    }),
  )

const valuesOf = (drawn: Readonly<Record<string, Rational>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(drawn).map(([name, { numerator, denominator }]) => [
      name,
      Number(numerator) / Number(denominator),
    ]),
  )

const holdsAt = (conditions: readonly Condition[], at: Record<string, number>): boolean =>
  conditions.every(when => evaluate(cases([{ value: num(1), when }], num(0)), at) === 1)

/** Apart at one point; null where they agree, or where it does not count. */
const compareAt = (
  left: Expression,
  right: Expression,
  drawn: Readonly<Record<string, Rational>>,
): Apart | null => {
  const values = valuesOf(drawn)
  const [a, b] = [evaluate(left, values), evaluate(right, values)]
  const at: Point = Object.fromEntries(
    Object.entries(drawn).map(([name, value]) => [name, num(value)] as const),
  )
  if (Number.isNaN(a) && Number.isNaN(b)) return null
  // A case that is missing is missing; of other domains nobody speaks.
  if (Number.isNaN(a)) return hasCases(left) ? { at, left: null, right: b } : null
  if (Number.isNaN(b)) return hasCases(right) ? { at, left: a, right: null } : null
  if (!Number.isFinite(a) || !Number.isFinite(b)) return null
  const isApart = Math.abs(a - b) > ROUNDING * (1 + Math.abs(a) + Math.abs(b))
  return isApart ? { at, left: a, right: b } : null
}

/**
 * A point at which two sides differ that could not be decided; null where none of those tried shows it, which
 * proves nothing. Cases whose borders depend on several letters are refuted so.
 */
export const tryPoints = (
  left: Expression,
  right: Expression,
  conditions: readonly Condition[],
): Apart | null => {
  const names = [...freeVariables(subtract(left, right))].sort()
  const found: Apart[] = []
  for (let round = 0; round < TRIES; round += 1) {
    const drawn = drawPoint(names, round)
    const apart = holdsAt(conditions, valuesOf(drawn)) ? compareAt(left, right, drawn) : null
    if (apart !== null) found.push(apart)
    if (found.length === AGREEING) return found[0] ?? null
  }
  return null
}
