import { dependsOn } from '../indexed/depends'
import { findBuiltIn, VECTOR_FUNCTIONS } from '../indexed/lower-call'
import { findDefinition, findEntry } from '../indexed/match-definition'
import {
  entryOf,
  entryRank,
  forPlaced,
  keyIn,
  resolveSymbol,
  type Scope,
  SIZE,
} from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { countedIn, partsOf } from './instances'

/** Of quantities without a definition, by key: what they are differentiated by. */
type Pairs = Map<string, SymbolTerm[]>

/** The letter that is differentiated, where the text says nothing more of it. */
const findUnknown = (of: Term, scope: Scope): SymbolTerm | null => {
  const symbol =
    of.kind === 'symbol' ? of : of.kind === 'function' || of.kind === 'call' ? of.of : null
  if (symbol === null) return null
  const { maths } = scope
  const isLessons =
    symbol.label === null &&
    symbol.indices.length === 0 &&
    (maths.values.includes(symbol.base) || maths.functions.includes(symbol.base))
  const isBuiltIn =
    of.kind !== 'symbol' && (findBuiltIn(symbol.base) !== null || VECTOR_FUNCTIONS.has(symbol.base))
  if (isBuiltIn) return null
  const placed = resolveSymbol(symbol, scope)
  const isDefined = findDefinition(placed, scope) !== null || findEntry(placed, scope) !== null
  if (isLessons || isDefined) return null
  if (of.kind === 'call' && of.args.some(arg => arg.kind !== 'symbol')) return null
  return placed
}

/**
 * $\frac{\partial C}{\partial z^l}$ where the text gives $C$ by its last layer only, or by nothing that
 * leads there: how it depends on that letter is not said, so that it is some function of it.
 */
const findBeyond = (of: Term, by: readonly SymbolTerm[], scope: Scope): SymbolTerm | null => {
  const [first, ...others] = by.map(one => resolveSymbol(one, scope))
  if (of.kind !== 'symbol' || first === undefined || others.length > 0) return null
  const symbol = resolveSymbol(of, scope)
  if (symbol.label !== null || findDefinition(symbol, scope) === null) return null
  return dependsOn(symbol, keyIn(first, scope), forPlaced(scope)) ? null : symbol
}

/** The definition of a letter, that of its entries where it is a vector. */
const findKnown = (symbol: SymbolTerm, scope: Scope): ReturnType<typeof findDefinition> => {
  const rank = entryRank(symbol, scope)
  const entry = entryOf(symbol, ...new Array<number>(rank).fill(1))
  return (rank > 0 ? findDefinition(entry, scope) : null) ?? findDefinition(symbol, scope)
}

/** Definitions are looked into as deep as this: `δ` is a derivative itself. */
const DEPTH_MAX = 3

type Slope = Term & { readonly kind: 'derivative' }

/** Which letter of a slope has its dependence from that slope only. */
type FindLetter = (slope: Slope, scope: Scope) => SymbolTerm | null

const collect = (
  term: Term,
  scope: Scope,
  { pairs, find }: { readonly pairs: Pairs; readonly find: FindLetter },
  depth: number,
): void => {
  for (const part of partsOf(term)) {
    if (part.kind === 'derivative') {
      const unknown = find(part, scope)
      if (unknown === null) continue
      const key = keyIn(unknown, scope)
      const by = part.by
        .map(one => resolveSymbol(one, scope))
        .filter(one => keyIn(one, scope) !== key)
      if (by.length === 0) continue
      const known = pairs.get(key) ?? []
      const fresh = by.filter(one => !known.some(before => isSame(before, one, scope)))
      pairs.set(key, [...known, ...fresh])
    } else if (part.kind === 'symbol' && depth > 0) {
      const match = findKnown(resolveSymbol(part, scope), scope)
      if (match !== null) collect(match.definition.body, match.scope, { pairs, find }, depth - 1)
    }
  }
}

const isSame = (a: SymbolTerm, b: SymbolTerm, scope: Scope): boolean =>
  keyIn(a, scope) === keyIn(b, scope) && a.indices.length === b.indices.length

/** What quantities without a definition depend on, and whether a formula says enough of it. */
export type Parents = {
  readonly parents: ReadonlyMap<string, readonly SymbolTerm[]>
  /** Keys of what a quantity is differentiated by directly. */
  readonly direct: ReadonlyMap<string, ReadonlySet<string>>
  /** Keys of what is differentiated by and depends on nothing else that is. */
  readonly anchors: ReadonlySet<string>
}

/** Open indices: every entry may count. */
const opened = (symbol: SymbolTerm, scope: Scope): SymbolTerm => {
  const count = symbol.indices.length || entryRank(symbol, scope)
  const indices = Array.from({ length: count }, (_, at) => ({
    name: 'pqrs'.charAt(at % 4),
    offset: 0,
  }))
  return { ...symbol, indices }
}

/** A label that a sum goes through stands for each of its numbers. */
const overTimes = (symbol: SymbolTerm, counted: ReadonlySet<string>): SymbolTerm[] => {
  const { label } = symbol
  const example = label?.of ?? label
  if (label === null || !example || !counted.has(example.name)) return [symbol]
  return Array.from({ length: SIZE }, (_, at) => {
    const place = { name: '', offset: at + 1 + example.offset }
    return { ...symbol, label: label.of === undefined ? place : { ...label, of: place } }
  })
}

const anchorsOf = (terms: readonly Term[], scope: Scope): Set<string> => {
  const by = terms
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'derivative' ? part.by : []))
    .map(one => resolveSymbol(one, scope))
  const lowest = by.filter(one => {
    const others = by.map(other => keyIn(other, scope)).filter(key => key !== keyIn(one, scope))
    return !others.some(key => dependsOn(one, key, scope))
  })
  return new Set(lowest.map(one => keyIn(one, scope)))
}

/**
 * Of a quantity that is differentiated and not defined: what it depends on, as far as the formula
 * tells. In $\frac{\partial L}{\partial w} = \frac{\partial L}{\partial a} \frac{\partial a}{\partial
 * w}$ the loss depends on $a$, and $a$ on $w$.
 */
export const findParents = (terms: readonly Term[], scope: Scope): Parents => {
  const pairs: Pairs = new Map()
  const findDirect: FindLetter = ({ of }, own) => findUnknown(of, own)
  // What the text defines may depend on a letter by others that depend on it.
  const findOther: FindLetter = ({ of, by }, own) =>
    findUnknown(of, own) === null
      ? findBeyond(of, by, { ...own, parents: pairs, known: new Map() })
      : null
  for (const find of [findDirect, findOther])
    for (const term of terms) collect(term, scope, { pairs, find }, DEPTH_MAX)
  const all = { ...scope, parents: pairs }
  const counted = new Set(countedIn(terms))
  const parents = new Map<string, SymbolTerm[]>()
  for (const [key, by] of pairs) {
    const tops = by.filter(
      one =>
        !by.some(
          other =>
            keyIn(other, scope) !== keyIn(one, scope) && dependsOn(other, keyIn(one, scope), all),
        ),
    )
    parents.set(
      key,
      tops.flatMap(one => overTimes(opened(one, scope), counted)),
    )
  }
  const direct = new Map(
    [...parents].map(([key, by]) => [key, new Set(by.map(one => keyIn(one, scope)))]),
  )
  return { parents, direct, anchors: anchorsOf(terms, all) }
}

/** What a derivative is taken of, where that is a letter that the text defines. */
const definedLetter = (of: Term, scope: Scope): SymbolTerm | null => {
  const letter = of.kind === 'function' ? of.of : of.kind === 'symbol' ? of : null
  if (letter === null) return null
  const symbol = resolveSymbol(letter, scope)
  const match = findKnown(symbol, scope)
  if (match === null) return null
  // A function is differentiated by its own letter, too.
  return of.kind === 'function' && match.definition.parameters === null ? null : symbol
}

/** Whether a function that the text defines has the letter for an argument. */
const isParameter = (of: Term, by: SymbolTerm, scope: Scope): boolean => {
  const match = of.kind === 'function' ? findDefinition(resolveSymbol(of.of, scope), scope) : null
  return match?.definition.parameters?.some(one => isSame(one, by, scope)) ?? false
}

/** A derivative with what its letters stand for. */
type PlacedSlope = { readonly of: Term; readonly by: readonly SymbolTerm[]; readonly scope: Scope }

/** The derivatives of a side, and those in the definitions of its letters. */
const derivativesIn = (side: Term, scope: Scope, depth = 1): readonly PlacedSlope[] =>
  partsOf(side).flatMap(part => {
    if (part.kind === 'derivative') return [{ of: part.of, by: part.by, scope }]
    if (part.kind !== 'symbol' || depth === 0) return []
    const match = findKnown(resolveSymbol(part, scope), scope)
    return match === null ? [] : derivativesIn(match.definition.body, match.scope, depth - 1)
  })

/**
 * Why a claim about slopes cannot be refuted: a letter is differentiated by one that its definition
 * does not lead to, or a slope that nothing is known of is said to be a value.
 */
export const lacksDependence = (left: Term, right: Term, scope: Scope): string | null => {
  const sides = [left, right].map(side => derivativesIn(side, scope))
  const all = [left, right].flatMap(side => derivativesIn(side, scope))
  for (const { of, by, scope: own } of all) {
    const [first] = by
    if (first === undefined) continue
    const letter = definedLetter(of, own)
    const placed = resolveSymbol(first, own)
    const isFree = letter !== null && !isParameter(of, first, own)
    if (isFree && !dependsOn(letter, keyIn(placed, own), forPlaced(own))) {
      return `nothing says how ${letter.base} depends on ${first.base}`
    }
    const unknown = findUnknown(of, own)
    const isValued = sides.some(
      found => !found.some(one => findUnknown(one.of, one.scope) !== null),
    )
    if (unknown !== null && isValued)
      return `nothing says how ${unknown.base} depends on ${first.base}`
  }
  return null
}

/** Deep enough for the loss of a net with several layers. */
const FUNCTIONS_DEPTH = 8

/** Functions of which nothing is known, in a side and in what its letters are. */
const unknownFunctions = (side: Term, scope: Scope, depth = FUNCTIONS_DEPTH): Set<string> => {
  const found = new Set<string>()
  for (const part of partsOf(side)) {
    if (part.kind === 'call' || part.kind === 'function') {
      const unknown = findUnknown({ ...part, kind: 'function' }, scope)
      if (unknown !== null) found.add(unknown.base)
    }
    if (depth === 0 || (part.kind !== 'symbol' && part.kind !== 'call')) continue
    const match = findKnown(resolveSymbol(part.kind === 'call' ? part.of : part, scope), scope)
    if (match === null) continue
    for (const name of unknownFunctions(match.definition.body, match.scope, depth - 1)) {
      found.add(name)
    }
  }
  return found
}

/** A function that is written on one side only, and that nothing is known of: nothing is refuted. */
export const saysOneSided = (left: Term, right: Term, scope: Scope): string | null => {
  const sides = [left, right].map(side => ({
    written: unknownFunctions(side, scope, 0),
    behind: unknownFunctions(side, scope),
  }))
  const only = sides.flatMap(({ written }, at) => {
    const other = sides[1 - at]?.behind
    return [...written].filter(name => !other?.has(name))
  })[0]
  return only === undefined ? null : `nothing says what ${only} is`
}

/**
 * Whether a side says something by itself of a quantity that nothing is known of: `\frac{∂L}{∂w}`
 * with $L$ a direct function of $w$, or `f'(x)` of an unknown $f$. Such a claim cannot be refuted.
 */
export const saysUnknown = (side: Term, { direct }: Parents, scope: Scope): string | null => {
  const term = side.kind === 'negative' ? side.of : side
  if (term.kind === 'derivative') {
    const bare = { ...scope, parents: new Map() }
    const unknown = findUnknown(term.of, scope) ?? findBeyond(term.of, term.by, bare)
    const by = term.by[0] && keyIn(resolveSymbol(term.by[0], scope), scope)
    if (unknown === null || by === undefined) return null
    if (!direct.get(keyIn(unknown, scope))?.has(by)) return null
    return `nothing says how ${unknown.base} depends on ${by}`
  }
  if (term.kind === 'call' || term.kind === 'function') {
    const unknown = findUnknown({ ...term, kind: 'function' }, scope)
    return unknown === null ? null : `nothing says what ${unknown.base} is`
  }
  return null
}
