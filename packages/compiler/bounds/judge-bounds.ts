import { findBuiltIn } from '../indexed/lower-call'
import { findDefinition } from '../indexed/match-definition'
import { resolveSymbol, type Scope } from '../indexed/scope'
import { termsIn } from '../indexed/terms-in'
import { type SymbolTerm, symbolOf, type Term, type TermCondition } from '../terms/term'
import {
  canExceed,
  EVERY,
  type Interval,
  isBelow,
  isBounded,
  overlap,
  POSITIVE,
  pointAt,
} from './interval'
import { type Known, rangeOf } from './range-of-term'

/** Whether one side is below the other for all values of the letters; null where ranges do not tell. */
export type Bounded = boolean | null

/** Two sides with a sign of order between them. */
export type OrderClaim = {
  readonly left: Term
  readonly right: Term
  readonly relation: '<' | '≤' | '>' | '≥'
  readonly conditions: readonly TermCondition[]
}

/** A learning rate is a step forward, nobody says so. */
const POSITIVE_LETTERS: ReadonlySet<string> = new Set(['η'])

const isSame = (a: SymbolTerm, b: SymbolTerm): boolean =>
  a.base === b.base && a.indices.length === b.indices.length && a.label?.name === b.label?.name

const below = ({ high }: Interval, isIn: boolean): Interval => ({
  low: EVERY.low,
  high: { ...high, isIn: high.isIn && isIn },
})

const above = ({ low }: Interval, isIn: boolean): Interval => ({
  low: { ...low, isIn: low.isIn && isIn },
  high: EVERY.high,
})

const ofLetter = (left: Term): { readonly symbol: SymbolTerm; readonly isSize: boolean } | null => {
  if (left.kind === 'symbol') return { symbol: left, isSize: false }
  const [only] = left.kind === 'call' && left.of.base === 'abs' ? left.args : []
  return only?.kind === 'symbol' ? { symbol: only, isSize: true } : null
}

/** What `w > 0` or `\lvert w_j \rvert < 1` says of a letter; null for conditions of another form. */
const rangeGiven = (when: TermCondition, symbol: SymbolTerm): Interval | null => {
  if (when.kind !== 'compare' || when.right.kind !== 'number') return null
  const given = ofLetter(when.left)
  if (given === null || !isSame(given.symbol, symbol)) return null
  const end = pointAt(when.right.value)
  const isIn = when.relation === '≤' || when.relation === '≥'
  if (when.relation === '>' || when.relation === '≥') return given.isSize ? null : above(end, isIn)
  if (when.relation !== '<' && when.relation !== '≤') return null
  const top = below(end, isIn)
  if (!given.isSize) return top
  const { numerator, denominator } = when.right.value
  return overlap(top, above(pointAt({ numerator: -numerator, denominator }), isIn))
}

/** Whether a function of the text or lesson is a built-in one. */
export type IsFunction = (own: SymbolTerm, builtIn: SymbolTerm) => boolean

/** What was met on the way through both sides. */
type Met = { readonly letters: SymbolTerm[]; isWide: boolean }

const definitionOf = (symbol: SymbolTerm, scope: Scope) =>
  findDefinition(resolveSymbol(symbol, scope), scope)?.definition ?? null

/** `z_j = w_j a_{j-1} + b_j`: by a letter of its own, $b_j$, it can be every number. */
const reachesAll = (symbol: SymbolTerm, scope: Scope): boolean => {
  const definition = definitionOf(symbol, scope)
  if (definition === null) return true
  const { body, symbol: own } = definition
  return (
    body.kind === 'sum' &&
    body.terms.some(
      one =>
        one.kind === 'symbol' &&
        one.indices.length === own.indices.length &&
        definitionOf(one, scope) === null,
    )
  )
}

const knownOf = (
  { conditions }: OrderClaim,
  scope: Scope,
  isFunction: IsFunction,
): Known & { readonly met: Met } => {
  const met: Met = { letters: [], isWide: false }
  const isFree = (symbol: SymbolTerm) => definitionOf(symbol, scope) === null
  const known: Known & { readonly met: Met } = {
    scope,
    met,
    isFree,
    widen: () => {
      met.isWide = true
    },
    meet: symbol => {
      met.letters.push(symbol)
      if (!reachesAll(symbol, scope)) met.isWide = true
    },
    rangeOfLetter: symbol => {
      if (!isFree(symbol)) return rangeOfDefined(symbol, known)
      const given = conditions.flatMap(when => rangeGiven(when, symbol) ?? [])
      const usual = POSITIVE_LETTERS.has(symbol.base) ? [POSITIVE] : []
      return [...given, ...usual].reduce(overlap, EVERY)
    },
    functionOf: symbol => {
      const isOwn = !isFree(symbol) || scope.maths.functions.includes(symbol.base)
      if (!isOwn) return findBuiltIn(symbol.base)
      const names = ['sigmoid', 'tanh', 'softplus']
      return names.find(name => isFunction(symbol, symbolOf(name))) ?? null
    },
  }
  return known
}

/** $\\hat y = \\sigma(z)$ is between 0 and 1, whatever $z$ is. */
const rangeOfDefined = (symbol: SymbolTerm, known: Known): Interval | null => {
  const match = findDefinition(resolveSymbol(symbol, known.scope), known.scope)
  if (match === null || match.definition.parameters !== null) return null
  const silent = { meet: () => {}, widen: () => {}, rangeOfLetter: () => null }
  return rangeOf(match.definition.body, { ...known, ...silent, scope: match.scope })
}

/** Whether a letter counts twice: then not all corners of the ranges are reached. */
const isTwice = (letters: readonly SymbolTerm[], terms: readonly Term[]): boolean => {
  const names = letters.map(({ base, label, indices }) => JSON.stringify([base, label, indices]))
  const hasBig = terms.flatMap(termsIn).some(({ kind }) => kind === 'big')
  const isOutside = hasBig && letters.some(({ indices }) => indices.length === 0)
  return new Set(names).size < names.length || isOutside
}

/**
 * Decides an order by what values each factor can have: `\sigma'(z_1) \sigma'(z_2) \le \frac{1}{16}`. True
 * is a proof. False only where every letter comes once, so that all values are reached, and where
 * everything given is understood.
 */
export const judgeBounds = (claim: OrderClaim, scope: Scope, isFunction: IsFunction): Bounded => {
  const { relation, conditions } = claim
  const orEqual = relation === '≤' || relation === '≥'
  const known = knownOf(claim, scope, isFunction)
  const [left, right] = [rangeOf(claim.left, known), rangeOf(claim.right, known)]
  const [low, high] = relation === '<' || relation === '≤' ? [left, right] : [right, left]
  if (isBelow(low, high, orEqual)) return true
  // Ranges may hold more than the values: what fails for all of them fails.
  if (isBelow(high, low, !orEqual)) return false
  const { letters, isWide } = known.met
  const isUnderstood = conditions.every(when => letters.some(one => rangeGiven(when, one) !== null))
  if (isWide || !isUnderstood || isTwice(letters, [claim.left, claim.right])) return null
  // Letters without an end may be small: then only what is never so is called false.
  const isFair = isBounded(low) && isBounded(high)
  const fails = isFair || isBelow(high, low, true)
  return fails && canExceed(low, high, !orEqual) ? false : null
}
