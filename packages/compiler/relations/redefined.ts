import { dependsOn } from '../indexed/depends'
import { findDefinition } from '../indexed/match-definition'
import {
  forPlaced,
  resolveSymbol,
  type Scope,
  type TextDefinition,
  variableName,
} from '../indexed/scope'
import { letterKey, type SymbolTerm, type Term } from '../terms/term'
import { scopeFor } from './claim-scope'
import { partsOf } from './instances'
import type { Ledger } from './ledger'

const isSymbol = (part: Term): part is SymbolTerm => part.kind === 'symbol'

const lettersOf = (body: Term): SymbolTerm[] => partsOf(body).filter(isSymbol)

/** How many definitions deep it is looked for a letter that leads back to itself. */
const DEPTH_MAX = 5

/** Whether the definition of a letter leads to another letter, in the same place. */
const leadsTo = (symbol: SymbolTerm, name: string, scope: Scope, depth = DEPTH_MAX): boolean => {
  const placed = resolveSymbol(symbol, scope)
  if (variableName(placed) === name) return true
  const match = depth === 0 ? null : findDefinition(placed, forPlaced(scope))
  if (match === null) return false
  return lettersOf(match.definition.body).some(one => leadsTo(one, name, match.scope, depth - 1))
}

/** `A x` of a matrix that was not spoken of before. */
const isByNewMatrix = (body: Term, { mentioned }: Ledger): boolean => {
  const [first] = body.kind === 'product' ? body.factors : []
  return first?.kind === 'symbol' && /^[A-Z]$/.test(first.base) && !mentioned.has(first.base)
}

/** `y = Ax` after `y_k = \sum_j v_{kj} h_j`: another vector has the letter now. */
const forgetEntries = ({ base, label, indices }: SymbolTerm, ledger: Ledger): void => {
  if (label !== null || indices.length > 0) return
  const stale = ledger.defined.filter(
    ({ symbol: one }) => one.base === base && one.label === null && one.indices.length === 1,
  )
  for (const one of stale) ledger.defined.splice(ledger.defined.indexOf(one), 1)
  ledger.forgotten += stale.length
}

/**
 * A definition by letters that were themselves said by what is defined now: the text has begun anew,
 * `h_t = o_t \\odot \\tanh(c_t)` after `o_t = W h_t + b`. What was said of them before is forgotten.
 */
export const forgetStale = ({ symbol, body }: TextDefinition, ledger: Ledger): void => {
  if (isByNewMatrix(body, ledger)) forgetEntries(symbol, ledger)
  const scope = scopeFor(ledger, [])
  const name = variableName(symbol)
  for (const letter of lettersOf(body)) {
    const match = findDefinition(letter, scope)
    if (match === null || !leadsTo(letter, name, scope)) continue
    ledger.defined.splice(ledger.defined.indexOf(match.definition), 1)
    ledger.forgotten += 1
  }
}

/**
 * `a_k = \\sum_j w_{kj} z_j` after `a_j = \\sum_i w_{ji} x_i` and `z_j = h(a_j)`: the same letter for the
 * units of another layer, told by their index only.
 */
export const isOtherFamily = ({ symbol, body }: TextDefinition, ledger: Ledger): boolean => {
  const scope = scopeFor(ledger, [])
  const before = findDefinition(symbol, scope)?.definition.symbol.indices
  const isNamesake = before?.some(({ name }, at) => name !== symbol.indices[at]?.name)
  const key = letterKey(symbol)
  return Boolean(isNamesake) && lettersOf(body).some(one => dependsOn(one, key, scope))
}

/** `f_a(x) = ax`: the letter below only names the constant, and `f` alone is the same function. */
export const aliasesOf = (definition: TextDefinition): TextDefinition[] => {
  const { symbol, parameters, body } = definition
  const [index, ...others] = symbol.indices
  if (parameters === null || index === undefined || others.length > 0) return []
  const isConstant = lettersOf(body).some(
    one => one.base === index.name && one.label === null && one.indices.length === 0,
  )
  return isConstant ? [{ ...definition, symbol: { ...symbol, indices: [] } }] : []
}

/** Whether what holds of a letter says it by others that the text has a name for: `f = qz`. */
export const isByNewLetters = ({ symbol, body }: TextDefinition, ledger: Ledger): boolean => {
  const scope = scopeFor(ledger, [])
  const before = findDefinition(symbol, scope)?.definition.body
  if (before === undefined) return false
  const known = [symbol.base, ...lettersOf(before).map(({ base }) => base)]
  return lettersOf(body).some(
    one => !known.includes(one.base) && findDefinition(one, scope) !== null,
  )
}

/**
 * `s(z) = z \\sigma(z)` after `s = \\sigma(y)`: a function of a letter that what was said before does not
 * depend on. The text uses the letter anew.
 */
export const isNowFunction = ({ symbol, parameters }: TextDefinition, ledger: Ledger): boolean => {
  const scope = scopeFor(ledger, [])
  const before = findDefinition(symbol, scope)
  if (parameters === null || before === null || before.definition.parameters !== null) return false
  return !parameters.some(one => dependsOn(symbol, letterKey(one), scope))
}
