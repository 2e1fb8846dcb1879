import {
  type Condition,
  decide,
  type Expression,
  freeVariables,
  num,
  someNode,
  substitute,
  subtract,
} from '@slopewise/math'
import { drawNumber, drawWidely } from '../indexed/generic'
import type { TermRelation } from '../terms/term'
import { judgeOrder } from './judge-order'
import {
  type Counterexample,
  type DomainsDiffer,
  hasCases,
  type Judgement,
  valueAt,
  WHY,
} from './judgement'
import { nameExponents } from './named-exponents'
import { openMaxima } from './open-maxima'
import { tryPoints } from './try-points'

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

/** What differs in its domain holds where it is proved equal on all that is common. */
const judgeElsewhere = (
  left: Expression,
  right: Expression,
  assumptions: readonly Condition[],
  { elsewhere, interval }: DomainsDiffer,
): Judgement => {
  switch (elsewhere) {
    case 'equal':
      return refuteByPoints(left, right, assumptions) ?? { kind: 'true' }
    case 'nowhere':
      return { kind: 'false', counterexample: null, lacking: interval.text }
    case 'unknown':
      return refuteByPoints(left, right, assumptions) ?? { kind: 'unknown', why: WHY['no-proof'] }
    default:
      return elsewhere satisfies never
  }
}

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
      return judgeElsewhere(left, right, assumptions, decision)
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

/** 1 for $\infty$, $-1$ for $-\infty$, beside what is finite, too; null for everything else. */
const isInfinite = (one: Expression): number | null => {
  if (one.kind === 'constant' && one.name === 'infinity') return 1
  if (one.kind === 'negate') {
    const sign = isInfinite(one.operand)
    return sign === null ? null : -sign
  }
  if (one.kind !== 'add') return null
  const signs = new Set(one.terms.map(isInfinite).filter(sign => sign !== null))
  return signs.size === 1 ? ([...signs][0] ?? null) : null
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

const openBoth = (
  left: Expression,
  right: Expression,
  assumptions: readonly Condition[],
): readonly [Expression, Expression] =>
  assumptions.length === 0
    ? [left, right]
    : [openMaxima(left, assumptions), openMaxima(right, assumptions)]

/** Decides a claim between two sides without names of the lesson. */
export const judge = (
  one: Expression,
  other: Expression,
  relation: TermRelation,
  assumptions: readonly Condition[],
): Judgement => {
  const [left, right] = drawOthers(...openBoth(one, other, assumptions))
  const found = judgeSome(left, right, relation, assumptions)
  if (found.kind !== 'unknown' || relation !== '=') return found
  const exact = assumptions.length === 0 ? judgeAtPoints(left, right) : null
  if (exact !== null) return exact
  if (holdsNamed(one, other)) return { kind: 'true' }
  return refuteByPoints(left, right, assumptions) ?? found
}

/** Whether two sides are equal for all values that their exponents can have. */
const holdsNamed = (one: Expression, other: Expression): boolean => {
  const named = nameExponents(one, other)
  return named !== null && judgeSome(...drawOthers(...named), '=', []).kind === 'true'
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
  if (relation !== '≠') return judgeOrder({ left, right, relation, assumptions })
  const equation = judgeEquation(left, right, assumptions)
  if (equation.kind === 'unknown') return equation
  return equation.kind === 'true' ? { kind: 'false', counterexample: null } : { kind: 'true' }
}
