import { findBuiltIn } from '../indexed/lower-call'
import { findDefinition } from '../indexed/match-definition'
import { renameParts } from '../indexed/rename-parts'
import type { Scope } from '../indexed/scope'
import type { Piece } from '../terms/pieces'
import type { Term, TermCondition } from '../terms/term'
import { scopeFor } from './claim-scope'
import { partsOf } from './instances'
import { judgeClaim } from './judge-claim'
import type { Ledger } from './ledger'
import { type ReadSide, relationOfSign } from './sides'

/** A piece as a condition; null where it cannot be read. */
export const conditionOf = (
  { relations }: Piece,
  sides: readonly ReadSide[],
): TermCondition | null => {
  const conditions: TermCondition[] = []
  for (const [index, sign] of relations.entries()) {
    const [left, right] = [sides[index], sides[index + 1]]
    const relation = relationOfSign(sign.name)
    if (!left?.read.ok || !right?.read.ok || relation === null || relation === '≈') return null
    conditions.push({
      kind: 'compare',
      relation,
      left: left.read.term,
      right: right.read.term,
    })
  }
  const [only] = conditions
  return conditions.length === 1 && only ? only : { kind: 'all', conditions }
}

/** Whether a term speaks of numbers only: `10`, `\ln 2`, `g(0)`. */
export const isClosed = (term: Term): boolean =>
  partsOf(term).every(part => {
    if (part.kind === 'symbol') return part.base === 'e' || part.base === 'π'
    return part.kind !== 'derivative' && part.kind !== 'function' && part.kind !== 'big'
  })

const isFreeLetter = (term: Term, scope: Scope): boolean => {
  if (term.kind !== 'symbol' || term.base === 'e' || term.base === 'π') return false
  if (scope.maths.values.includes(term.base) || scope.maths.functions.includes(term.base))
    return false
  return findDefinition(term, scope) === null
}

/** `-\alpha < y < 0`: a letter between two ends that are numbers, or other letters with a sign. */
const isBetween = (
  relations: Piece['relations'],
  terms: readonly Term[],
  scope: Scope,
): boolean => {
  const [low, letter, high] = terms
  if (low === undefined || letter === undefined || high === undefined) return false
  const isOneWay = relations.every(({ name }) => /^[<≤]$/.test(name))
  const isBack = relations.every(({ name }) => /^[>≥]$/.test(name))
  const isEnd = (term: Term): boolean =>
    isClosed(term) || isFreeLetter(term, scope) || (term.kind === 'negative' && isEnd(term.of))
  return (isOneWay || isBack) && isFreeLetter(letter, scope) && isEnd(low) && isEnd(high)
}

/** A letter, or its size, or so many of them: `c`, `|z|`, `2 \lVert g \rVert`. */
const isSize = (term: Term, scope: Scope): boolean => {
  if (term.kind === 'product') {
    const rest = term.factors.filter(({ kind }) => kind !== 'number')
    return rest.length === 1 && rest.every(one => isSize(one, scope))
  }
  if (term.kind === 'norm') return isFreeLetter(term.of, scope)
  const [only, ...others] = term.kind === 'call' && term.of.base === 'abs' ? term.args : [term]
  return only !== undefined && others.length === 0 && isFreeLetter(only, scope)
}

/** `\lVert g \rVert \le c`, `m < n`: an order between letters that nothing is known of. */
const isAboutSizes = (
  relations: Piece['relations'],
  terms: readonly Term[],
  scope: Scope,
): boolean =>
  terms.every(term => isSize(term, scope)) &&
  (relations.every(({ name }) => /^[<>≤≥]$/.test(name)) || isOneSize(relations, terms))

/** `\lVert g \rVert = c`: the size of one letter is another. */
const isOneSize = (relations: Piece['relations'], [left, right]: readonly Term[]): boolean => {
  const lettersOf = (side: Term) => partsOf(side).filter(({ kind }) => kind === 'symbol')
  if (relations.length !== 1 || relations[0]?.name !== '=' || !left || right?.kind !== 'symbol')
    return false
  const isMeasured = left.kind === 'norm' || left.kind === 'call'
  return (
    isMeasured && lettersOf(left).every(one => one.kind === 'symbol' && one.base !== right.base)
  )
}

/** `\lvert w_j \rvert < 1`: how large a letter is. No size is below 0: that would be a claim. */
const isBoundOfSize = (
  relations: Piece['relations'],
  [left, right, ...others]: readonly Term[],
  scope: Scope,
): boolean =>
  left !== undefined &&
  right?.kind === 'number' &&
  right.value.numerator > 0n &&
  others.length === 0 &&
  left.kind !== 'symbol' &&
  relations.every(({ name }) => /^[<>≤≥]$/.test(name)) &&
  isSize(left, scope)

/** `\\lambda \\approx 1.0507`: about how large a letter is of which nothing else is said. */
export const isRoughValue = (
  { mark, relations }: Piece,
  sides: readonly ReadSide[],
  ledger: Ledger,
): boolean => {
  const terms = sides.flatMap(({ read }) => (read.ok ? [read.term] : []))
  const [letter, value, ...others] = terms
  if (mark !== null || relations[0]?.name !== '≈' || sides.length !== 2) return false
  if (letter === undefined || value === undefined || others.length > 0) return false
  return isFreeLetter(letter, scopeFor(ledger, terms)) && isClosed(value)
}

/** Letters that number entries, wherever they stand. */
const INDEX = /^[i-n]$/

const isIndex = (term: Term): boolean =>
  term.kind === 'symbol' && INDEX.test(term.base) && term.indices.length === 0

/** `i \\neq j`, `i = j`, `j \\neq y_i`: which of the entries are meant. */
const isAboutIndices = (
  relations: Piece['relations'],
  terms: readonly Term[],
  scope: Scope,
): boolean =>
  terms.length === 2 &&
  relations.every(({ name }) => name === '=' || name === '≠') &&
  terms.every(term => isFreeLetter(term, scope)) &&
  terms.every(term => isIndex(term) || (relations[0]?.name === '≠' && terms.some(isIndex)))

const isMatrix = (term: Term): boolean =>
  term.kind === 'matrix' || (term.kind === 'transpose' && isMatrix(term.of))

/** A bare `z = 10` or `0 < z < 1`: a letter between numbers is a condition, not a claim. */
export const isBareCondition = (
  { mark, relations }: Piece,
  sides: readonly ReadSide[],
  ledger: Ledger,
): boolean => {
  if (mark !== null && mark !== 'cancel') return false
  if (relations.some(({ name }) => name === '≈' || name === ':=' || name === '←')) return false
  const terms = sides.flatMap(({ read }) => (read.ok ? [read.term] : []))
  if (terms.length !== sides.length || terms.length > 3) return false
  // A vector of numbers is what its letter is from there on: an example goes through a text.
  if (terms.some(isMatrix)) return false
  const scope = scopeFor(ledger, terms)
  if (isAboutSizes(relations, terms, scope) || isBoundOfSize(relations, terms, scope)) return true
  if (isAboutIndices(relations, terms, scope) || isBetween(relations, terms, scope)) return true
  const letters = terms.filter(term => isFreeLetter(term, scope))
  const rest = terms.filter(term => !letters.includes(term))
  return letters.length === 1 && rest.every(isClosed)
}

/**
 * `\\ln \\frac{p}{1 - p} = \\theta^T x`: two sides that share no letter, and nothing is said of those of either. It
 * says how they belong together.
 */
export const isAboutOthers = (
  left: Term,
  right: Term,
  { ledger, fresh }: { readonly ledger: Ledger; readonly fresh: ReadonlySet<string> },
): boolean => {
  const scope = scopeFor(ledger, [left, right])
  const [one, other] = [left, right].map(side =>
    partsOf(side).flatMap(part => (part.kind === 'symbol' && part.base !== 'e' ? [part] : [])),
  )
  if (!one?.length || !other?.length) return false
  const isFree = [...one, ...other].every(letter => isFreeLetter(letter, scope))
  const hasOwn = [left, right].flatMap(partsOf).some(({ kind }) => !OF_NUMBERS.has(kind))
  const isShared = one.some(({ base }) => other.some(two => two.base === base))
  if (!isFree || hasOwn || isShared) return false
  return one.every(({ base }) => fresh.has(base)) || isPlainly(left, right, ledger)
}

/** Whether no function of the lesson is spoken of, and no letter is only another than was meant. */
const isPlainly = (left: Term, right: Term, ledger: Ledger): boolean => {
  const parts = [left, right].flatMap(partsOf)
  const isOwn = parts.some(
    part => part.kind === 'call' && (part.primes > 0 || findBuiltIn(part.of.base) === null),
  )
  return !isOwn && !isSlipOfLetter(left, right, ledger)
}

/** `\\sigma(z) = \\frac{1}{1 + e^{-x}}`: with one letter for another it holds. */
const isSlipOfLetter = (left: Term, right: Term, ledger: Ledger): boolean => {
  const [one, other] = [left, right].map(side => [
    ...new Set(partsOf(side).flatMap(part => (part.kind === 'symbol' ? [part.base] : []))),
  ])
  const rest = { relation: '=', tolerance: null, conditions: [] } as const
  return (one ?? []).some(from =>
    (other ?? []).some(to => {
      const renamed = renameParts(left, part =>
        part.kind === 'symbol' && part.base === from ? { ...part, base: to } : null,
      )
      return judgeClaim({ left: renamed, right, ...rest }, ledger).kind === 'true'
    }),
  )
}

const OF_NUMBERS: ReadonlySet<string> = new Set([
  'number',
  'symbol',
  'sum',
  'product',
  'quotient',
  'negative',
  'power',
  'transpose',
  'big',
  'call',
])

const OF_DATA: ReadonlySet<string> = new Set([
  'number',
  'symbol',
  'sum',
  'product',
  'negative',
  'power',
  'big',
])

/** `\\sum_k y_k = 1`: what is said of numbers that come from outside is a condition, where it is no identity. */
export const isAboutData = (left: Term, right: Term, ledger: Ledger): boolean => {
  const scope = scopeFor(ledger, [left, right])
  const [open, other] = isClosed(right) ? [left, right] : [right, left]
  const parts = partsOf(open)
  return (
    isClosed(other) &&
    parts.some(({ kind }) => kind === 'big') &&
    parts.every(
      part => OF_DATA.has(part.kind) && (part.kind !== 'symbol' || isFreeLetter(part, scope)),
    )
  )
}
