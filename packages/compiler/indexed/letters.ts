import { type Expression, num } from '@slopewise/math'
import type { Label, SymbolTerm } from '../terms/term'
import { dependsOn, leadsTo, symbolsIn } from './depends'
import { misfit } from './lowering'
import { findDefinition, findEntry, findForms, goesDown, type Match } from './match-definition'
import { ownMark, resolveSymbol, type Scope, SIZE } from './scope'

/** `\delta_{ij}`, `I_{ij}`. */
export const isKronecker = ({ base, label, indices }: SymbolTerm): boolean =>
  (base === 'δ' || base === 'I') && label === null && indices.length === 2

/** Whether the text only says what everybody means by `\\delta_{ij}`: 1 if $i = j$, 0 else. */
export const isSaidByCases = (symbol: SymbolTerm, scope: Scope): boolean => {
  const body = findDefinition(symbol, scope)?.definition.body
  return body?.kind === 'cases' || body?.kind === 'indicator'
}

/** Layers go down without end: below the floor, and beside what is looked for, letters stay. */
export const isWanted = (symbol: SymbolTerm, scope: Scope): boolean => {
  const { label } = symbol
  const floor = label === null ? undefined : scope.floors.get(label.name)
  if (label !== null && floor !== undefined && label.offset < floor) return false
  const { toward, wanted } = scope
  if (wanted !== null && !wanted.some(key => dependsOn(symbol, key, scope))) return false
  return toward === null || dependsOn(symbol, toward, scope)
}

/** `a_j` by its weights, and `a = \\sigma(z)` as a whole: what is differentiated by tells which is meant. */
export const isSaidElsewhere = (match: Match, symbol: SymbolTerm, scope: Scope): boolean => {
  const { toward } = scope
  const whole = toward === null ? null : findEntry(symbol, scope)
  return toward !== null && whole !== null && !leadsTo(match, toward) && leadsTo(whole, toward)
}

/** What a letter is, by a form that leads to what is differentiated by where there is one. */
export const formOf = (symbol: SymbolTerm, scope: Scope): Match | null => {
  const { toward } = scope
  if (toward === null) return findDefinition(symbol, scope)
  const forms = findForms(symbol, scope)
  return forms.find(one => leadsTo(one, toward)) ?? forms[0] ?? null
}

/** Whether the lesson or its text says what a letter is. */
export const isDefined = ({ base }: SymbolTerm, { defined, maths }: Scope): boolean =>
  maths.values.includes(base) || defined.some(({ symbol }) => symbol.base === base)

/** In $\partial r_3 / \partial r_1$ of a chain by numbers only $r_1$ stays a letter. */
export const isOpaque = (symbol: SymbolTerm, key: string, scope: Scope): boolean => {
  if (!scope.opaque.has(key)) return false
  if (symbol.indices.length === 0 || scope.opaque.has(ownMark(symbol))) return true
  const match = findDefinition(symbol, scope)
  return match === null || !(goesDown(match.definition, scope.defined, 0) || isAbove(match))
}

/** How many definitions lie between two layers: `z_2` by `h_1`, and that by `z_1`. */
const LAYERS_DEPTH = 4

/** `z_2 = w_2 h + b_2` with `h = \\tanh(z_1)`: by its definition a numbered letter leads to the one that stays. */
const isAbove = ({ definition, scope }: Match, depth = LAYERS_DEPTH): boolean =>
  symbolsIn(definition.body).some(part => {
    const symbol = resolveSymbol(part, scope)
    if (scope.opaque.has(ownMark(symbol))) return true
    const match = depth === 0 ? null : findDefinition(symbol, scope)
    return match !== null && isAbove(match, depth - 1)
  })

/** 1 where both indices are the same, else 0. */
export const kronecker = ({ indices }: SymbolTerm): Expression => {
  const [a, b] = indices
  if (a?.name !== b?.name) return misfit('an index has no number')
  return num(a?.offset === b?.offset ? 1 : 0)
}

/** A letter with open indices stands for all of its entries. */
export const instancesOf = (symbol: SymbolTerm, scope: Scope): SymbolTerm[] => {
  const { indices } = resolveSymbol(symbol, scope)
  let found: Label[][] = [[]]
  for (const index of indices) {
    const isOpen = /^[a-z]'?$/.test(index.name)
    const choices = isOpen
      ? Array.from({ length: SIZE }, (_, n) => ({ name: '', offset: n + 1 }))
      : [index]
    found = found.flatMap(before => choices.map(choice => [...before, choice]))
  }
  return found.map(one => ({ ...resolveSymbol(symbol, scope), indices: one }))
}
