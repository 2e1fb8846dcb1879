import { letterKey, type SymbolTerm, type Term } from '../terms/term'
import { findDefinition } from './match-definition'
import { forPlaced, resolveSymbol, type Scope, variableName } from './scope'

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
  if (letterKey(placed) === key) return true
  if (depth === 0) return false
  const parents = scope.parents.get(letterKey(placed)) ?? []
  const outer = forPlaced(scope)
  if (parents.some(parent => dependsOn(parent, key, outer, depth - 1))) return true
  const match = findDefinition(placed, scope)
  if (match === null) return false
  const question = `${variableName(placed)} ${key} ${depth}`
  const answer =
    scope.known.get(question) ??
    symbolsIn(match.definition.body).some(part => dependsOn(part, key, match.scope, depth - 1))
  scope.known.set(question, answer)
  return answer
}
