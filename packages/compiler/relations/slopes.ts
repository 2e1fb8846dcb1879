import { dependsOn } from '../indexed/depends'
import { findBuiltIn, VECTOR_FUNCTIONS } from '../indexed/lower-call'
import { findDefinition, findEntry } from '../indexed/match-definition'
import { entryOf, entryRank, forPlaced, keyIn, resolveSymbol, type Scope } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { partsOf } from './instances'

/** The letter that is differentiated, where the text says nothing more of it. */
export const findUnknown = (of: Term, scope: Scope): SymbolTerm | null => {
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
  const isDefined = findKnown(placed, scope) !== null || findEntry(placed, scope) !== null
  if (isLessons || isDefined) return null
  if (of.kind === 'call' && of.args.some(arg => arg.kind !== 'symbol')) return null
  return placed
}

/**
 * $\frac{\partial C}{\partial z^l}$ where the text gives $C$ by its last layer only, or by nothing that
 * leads there: how it depends on that letter is not said, so that it is some function of it.
 */
export const findBeyond = (
  of: Term,
  by: readonly SymbolTerm[],
  scope: Scope,
): SymbolTerm | null => {
  const [first, ...others] = by.map(one => resolveSymbol(one, scope))
  if (of.kind !== 'symbol' || first === undefined || others.length > 0) return null
  const symbol = resolveSymbol(of, scope)
  if (symbol.label !== null || findDefinition(symbol, scope) === null) return null
  return dependsOn(symbol, keyIn(first, scope), forPlaced(scope)) ? null : symbol
}

/** The definition of a letter, that of its entries where it is a vector. */
export const findKnown = (symbol: SymbolTerm, scope: Scope): ReturnType<typeof findDefinition> => {
  const rank = entryRank(symbol, scope)
  const entry = entryOf(symbol, ...new Array<number>(rank).fill(1))
  return (rank > 0 ? findDefinition(entry, scope) : null) ?? findDefinition(symbol, scope)
}

/** Whether two letters are the same, whatever their numbers. */
export const isSame = (a: SymbolTerm, b: SymbolTerm, scope: Scope): boolean =>
  keyIn(a, scope) === keyIn(b, scope) && a.indices.length === b.indices.length

/** A derivative with what its letters stand for. */
export type PlacedSlope = {
  readonly of: Term
  readonly by: readonly SymbolTerm[]
  readonly scope: Scope
}

/** The derivatives of a side, and those in the definitions of its letters. */
export const derivativesIn = (side: Term, scope: Scope, depth = 1): readonly PlacedSlope[] =>
  partsOf(side).flatMap(part => {
    if (part.kind === 'derivative') return [{ of: part.of, by: part.by, scope }]
    if (part.kind !== 'symbol' || depth === 0) return []
    const match = findKnown(resolveSymbol(part, scope), scope)
    return match === null ? [] : derivativesIn(match.definition.body, match.scope, depth - 1)
  })

/** A key as it is told to people: `w` for the entries of `w`. */
export const plainName = (key: string): string => key.replace(/_$/, '')
