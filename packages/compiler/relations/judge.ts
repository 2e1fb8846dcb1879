import {
  type Condition,
  cases,
  compare,
  type Decision,
  decide,
  type Expression,
  evaluate,
  freeVariables,
  num,
  type Point,
  someNode,
  substitute,
  subtract,
} from '@slopewise/math'
import { drawNumber, drawWidely } from '../indexed/generic'
import { relationOf } from '../indexed/lower-condition'
import type { TermRelation } from '../terms/term'
import { tryPoints } from './try-points'

/** A point where a claim fails, and what the sides are there. */
export type Counterexample = {
  readonly at: Point
  readonly left: number | null
  readonly right: number | null
  /** Close, but not by the digits that are shown. */
  readonly isRounded?: boolean
}

/** What is known of a claim. */
export type Judgement =
  /** `isEmpty`: both sides are 0. */
  | { readonly kind: 'true'; readonly isEmpty?: boolean }
  | {
      readonly kind: 'false'
      readonly counterexample: Counterexample | null
      /** Said in place of what the sides are. */
      readonly said?: string
      /** Where one side has no value and the other has: `z > 0`. */
      readonly lacking?: string
    }
  | { readonly kind: 'unknown'; readonly why: string }

const WHY: Readonly<Record<(Decision & { verdict: 'undecided' })['why'], string>> = {
  infinity: 'it computes with infinity',
  'not-expanded': 'a name in it has no definition',
  'too-large': 'it is too large',
  'too-many-variables': 'it has too many letters',
  'nowhere-defined': 'both sides are undefined everywhere',
  pieces: 'the places where its cases change were not found',
  point: 'a single point could not be compared',
  'no-proof': 'neither a proof nor a counterexample was found',
}

/** The claim taken as a number: 1 where it holds, else 0. */
const asNumber = (left: Expression, right: Expression, relation: TermRelation): Expression => {
  const known = relationOf(relation) ?? '='
  return cases([{ value: num(1), when: compare(known, left, right) }], num(0))
}

const valueAt = (of: Expression, at: Point): number | null => {
  const value = evaluate(substitute(of, at), {})
  return Number.isNaN(value) ? null : value
}

const hasCases = (of: Expression): boolean => someNode(of, ({ kind }) => kind === 'cases')

/** The sign of 0 is 0, and the size has no slope there: nobody says so beside every sign. */
const isSignAtKink = (left: Expression, right: Expression, at: Counterexample): boolean => {
  const defined = at.left === null ? right : at.right === null ? left : null
  if (defined === null || hasCases(defined)) return false
  return someNode(defined, one => one.kind === 'call' && one.name === 'sign')
}

/**
 * A slope of $\\max(0, wx + b)$ has no value where $wx + b = 0$: with several letters that is not one place
 * that a text would name, and nobody says so beside every indicator.
 */
const isKinkOfSeveral = ({ at, left, right }: Counterexample): boolean =>
  (left === null || right === null) &&
  Object.values(at).some(place => freeVariables(place).size > 0)

const judgeEquation = (
  left: Expression,
  right: Expression,
  assumptions: readonly Condition[],
): Judgement => {
  const decision = decide(left, right, { assumptions })
  switch (decision.verdict) {
    case 'equal':
      return { kind: 'true' }
    case 'domains-differ':
      // Both sides are compared where both are defined; a case that is missing is missing.
      if (hasCases(decision.definedOn === 'left' ? right : left)) {
        return { kind: 'false', counterexample: null, lacking: decision.interval.text }
      }
      return refuteByPoints(left, right, assumptions) ?? { kind: 'true' }
    case 'equal-except-points': {
      const [at] = decision.points
      if (at === undefined) return { kind: 'false', counterexample: null }
      const counterexample = { at, left: valueAt(left, at), right: valueAt(right, at) }
      if (isSignAtKink(left, right, counterexample)) return { kind: 'true' }
      if (isKinkOfSeveral(counterexample)) return { kind: 'true' }
      return { kind: 'false', counterexample }
    }
    case 'different': {
      const { at, left: one, right: other } = decision.witness
      return { kind: 'false', counterexample: { at, left: one.approx, right: other.approx } }
    }
    case 'undecided':
      return { kind: 'unknown', why: WHY[decision.why] }
    default:
      return decision satisfies never
  }
}

/** An order between more letters is not proved: there are too many ways in which its cases meet. */
const ORDER_LETTERS_MAX = 4

/** Points at which such an order is tried. */
const TRIES = 40

const SIGNS: Readonly<Partial<Record<TermRelation, 1 | -1>>> = { '<': 1, '≤': 1, '>': -1, '≥': -1 }

/** A point at which an order between many letters is turned round beyond all rounding. */
const tryOrder = (
  left: Expression,
  right: Expression,
  relation: TermRelation,
  names: readonly string[],
): Judgement => {
  for (let round = 0; round < TRIES; round += 1) {
    const drawn = names.map(name => [name, num(drawNumber(`${name} ${round}`))] as const)
    const at = Object.fromEntries(drawn)
    const [a, b] = [valueAt(left, at), valueAt(right, at)]
    if (a === null || b === null) continue
    const excess = (a - b) * (SIGNS[relation] ?? 1)
    if (excess > ROUNDING * (1 + Math.abs(a) + Math.abs(b))) {
      return { kind: 'false', counterexample: { at, left: a, right: b } }
    }
  }
  return { kind: 'unknown', why: WHY['too-many-variables'] }
}

/** Far above what evaluation is wrong by. */
const ROUNDING = 1e-9

const judgeOrder = (
  left: Expression,
  right: Expression,
  relation: TermRelation,
  assumptions: readonly Condition[],
): Judgement => {
  const names = [...new Set([...freeVariables(left), ...freeVariables(right)])].sort()
  if (names.length > ORDER_LETTERS_MAX && assumptions.length === 0) {
    return tryOrder(left, right, relation, names)
  }
  const decision = decide(asNumber(left, right, relation), num(1), { assumptions })
  if (decision.verdict === 'equal' || decision.verdict === 'domains-differ') return { kind: 'true' }
  if (decision.verdict === 'undecided') return { kind: 'unknown', why: WHY[decision.why] }
  const at = decision.verdict === 'different' ? decision.witness.at : decision.points[0]
  if (at === undefined) return { kind: 'false', counterexample: null }
  return {
    kind: 'false',
    counterexample: { at, left: valueAt(left, at), right: valueAt(right, at) },
  }
}

const isInfinite = (one: Expression): number | null => {
  if (one.kind === 'constant' && one.name === 'infinity') return 1
  return one.kind === 'negate' && isInfinite(one.operand) === 1 ? -1 : null
}

/** Letters that are decided about; the math package has room for 30. */
const LETTERS_MAX = 14

/**
 * Sums written out have many letters. Beyond the first the others are given numbers, drawn from their
 * names: two formulas that differ are as good as never equal there (Schwartz 1980, Zippel 1979).
 */
const drawOthers = (left: Expression, right: Expression): readonly [Expression, Expression] => {
  const names = [...new Set([...freeVariables(left), ...freeVariables(right)])].sort()
  if (names.length <= LETTERS_MAX) return [left, right]
  const drawn = names.slice(LETTERS_MAX).map(name => [name, num(drawNumber(name))] as const)
  const replacements = Object.fromEntries(drawn)
  return [substitute(left, replacements), substitute(right, replacements)]
}

/** Points at which long fractions of polynomials are compared. */
const POINTS = 4

/**
 * Compares two long sides exactly, with a number for every letter. Polynomials of degree $d$ that differ agree
 * at a point drawn from $n$ numbers with a chance of at most $d/n$ (Schwartz 1980, Zippel 1979): for $d = 40$ at four
 * points less than $10^{-9}$. Null where a value is not found.
 */
const judgeAtPoints = (left: Expression, right: Expression): Judgement | null => {
  const names = [...freeVariables(subtract(left, right))]
  if (![left, right].every(isOfFractions)) return null
  for (let round = 0; round < POINTS; round += 1) {
    const drawn = names.map(name => [name, num(drawWidely(`${name} ${round}`))] as const)
    const at = Object.fromEntries(drawn)
    const found = judgeEquation(substitute(left, at), substitute(right, at), [])
    if (found.kind === 'false') {
      return {
        kind: 'false',
        counterexample: { at, left: valueAt(left, at), right: valueAt(right, at) },
      }
    }
    if (found.kind === 'unknown') return null
  }
  return { kind: 'true' }
}

/** Made of numbers and letters by sums, products, quotients, roots and powers that are whole or half. */
const isOfFractions = (side: Expression): boolean => !someNode(side, node => !isOfFraction(node))

const isOfFraction = (node: Expression): boolean => {
  if (node.kind === 'call') return node.name === 'sqrt'
  if (node.kind === 'power') return isWholeOrHalf(node.exponent)
  return /^(number|variable|add|multiply|divide|negate)$/.test(node.kind)
}

const isWholeOrHalf = (one: Expression): boolean =>
  one.kind === 'negate'
    ? isWholeOrHalf(one.operand)
    : one.kind === 'divide'
      ? isWholeOrHalf(one.numerator) && isWholeOrHalf(one.denominator)
      : one.kind === 'number' && one.value.denominator <= 2n

/** Decides a claim between two sides without names of the lesson. */
export const judge = (
  one: Expression,
  other: Expression,
  relation: TermRelation,
  assumptions: readonly Condition[],
): Judgement => {
  const [left, right] = drawOthers(one, other)
  const found = judgeSome(left, right, relation, assumptions)
  if (found.kind !== 'unknown' || relation !== '=') return found
  const exact = assumptions.length === 0 ? judgeAtPoints(left, right) : null
  if (exact !== null) return exact
  return refuteByPoints(left, right, assumptions) ?? found
}

/** False where points tell the sides apart; null proves nothing. */
const refuteByPoints = (
  left: Expression,
  right: Expression,
  assumptions: readonly Condition[],
): Judgement | null => {
  const apart = tryPoints(left, right, assumptions)
  return apart === null ? null : { kind: 'false', counterexample: apart }
}

const judgeSome = (
  left: Expression,
  right: Expression,
  relation: TermRelation,
  assumptions: readonly Condition[],
): Judgement => {
  const [a, b] = [isInfinite(left), isInfinite(right)]
  if (a !== null || b !== null) {
    const isSame = a === b && relation === '='
    return isSame ? { kind: 'true' } : { kind: 'false', counterexample: null }
  }
  if (relation === '=' || relation === '≈') return judgeEquation(left, right, assumptions)
  if (relation !== '≠') return judgeOrder(left, right, relation, assumptions)
  const equation = judgeEquation(left, right, assumptions)
  if (equation.kind === 'unknown') return equation
  return equation.kind === 'true' ? { kind: 'false', counterexample: null } : { kind: 'true' }
}
