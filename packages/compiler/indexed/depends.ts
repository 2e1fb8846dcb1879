import type { SymbolTerm, Term } from '../terms/term'
import { findEntry, findForms, type Match } from './match-definition'
import {
  entryOf,
  entryRank,
  forPlaced,
  keyIn,
  resolveSymbol,
  type Scope,
  variableName,
} from './scope'

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'kind' in value

/** Every letter in a term, also those of functions; labels as they are written. */
export const symbolsIn = (term: Term): SymbolTerm[] => {
  if (term.kind === 'symbol') return [term]
  return Object.values(term).flatMap((part: unknown): SymbolTerm[] => {
    if (Array.isArray(part)) return part.flat().flatMap(one => (isTerm(one) ? symbolsIn(one) : []))
    return isTerm(part) ? symbolsIn(part) : []
  })
}

/** `y^{(i)}` in a sum over `i` stands for `y^{(1)}`, too. */
const isOneOf = (symbol: SymbolTerm, key: string, scope: Scope): boolean => {
  const { label } = symbol
  const example = label?.of ?? label
  if (label === null || !example || !/^[a-km-z]$/.test(example.name)) return false
  const number = /(\d+)\)?\]/.exec(key)?.[1]
  if (number === undefined) return false
  const place = { name: '', offset: Number(number) }
  const placed = label.of === undefined ? place : { ...label, of: place }
  return keyIn({ ...symbol, label: placed }, scope) === key
}

/** How many definitions deep it is looked for: layers go down without end. */
const DEPTH_MAX = 8

/** Whether a letter depends on another by the definitions of the text. Itself counts. */
export const dependsOn = (
  symbol: SymbolTerm,
  key: string,
  scope: Scope,
  depth = DEPTH_MAX,
): boolean => {
  const placed = resolveSymbol(symbol, scope)
  if (keyIn(placed, scope) === key || isOneOf(placed, key, scope)) return true
  if (depth === 0) return false
  const rank = entryRank(placed, scope)
  const entry = entryOf(placed, ...new Array<number>(rank).fill(1))
  if (rank > 0 && dependsOn(entry, key, forPlaced(scope), depth - 1)) return true
  const parents = scope.parents.get(keyIn(placed, scope)) ?? []
  const outer = forPlaced(scope)
  if (parents.some(parent => dependsOn(parent, key, outer, depth - 1))) return true
  const question = `${variableName(placed)} ${key} ${depth}`
  const answer =
    scope.known.get(question) ??
    [...findForms(placed, scope), findEntry(placed, scope)].some(match =>
      leadsTo(match, key, depth - 1),
    )
  scope.known.set(question, answer)
  return answer
}

/** Whether a definition leads to a letter. */
export const leadsTo = (match: Match | null, key: string, depth = DEPTH_MAX): boolean =>
  match !== null &&
  symbolsIn(match.definition.body).some(part => dependsOn(part, key, match.scope, depth))
