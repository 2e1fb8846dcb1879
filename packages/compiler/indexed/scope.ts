import { constant, type Expression } from '@slopewise/math'
import type { LessonMaths } from '../maths/lesson-maths'
import { SIZE } from '../terms/size'
import {
  type Label,
  labelText,
  letterKey,
  type SymbolTerm,
  symbolKey,
  type Term,
  type TermCondition,
} from '../terms/term'

/** Something that the text of a lesson defines: `a_k = …`, `z^{[l]} = …`, `f(x) = …`. */
export type TextDefinition = {
  readonly symbol: SymbolTerm
  /** Letters of the argument of a function; null for a value. */
  readonly parameters: readonly SymbolTerm[] | null
  readonly body: Term
  /** Whether it says what the definition before it says, by other letters. */
  readonly isOtherForm?: true
  /** Of an entry: whether it was said with the vector that it is made of in brackets, `s_i(z) = …`. */
  readonly isAtVector?: true
  /** Of a function: what was given of its constants where it was defined, `d > 0`. */
  readonly given?: readonly TermCondition[]
}

/** From where to where a sum goes. */
export type SumRange = { readonly from: Label | null; readonly to: Label | null }

/** What the letters of a formula stand for while it is worked out. */
export type Scope = {
  readonly maths: LessonMaths
  /** The variable at which a function without its argument is taken. */
  readonly ownVariable: string
  readonly defined: readonly TextDefinition[]
  /** Numbers of the indices that are bound, or chosen for this instance. */
  readonly indices: ReadonlyMap<string, number>
  /** Of letters whose sums the text began elsewhere than at 1: where they go. */
  readonly ranges: ReadonlyMap<string, SumRange>
  /** How often the sums around this place are written out. */
  readonly spread: number
  /** Names of ends of sums, which count the entries: `n` in $\sum_{k=1}^n$. */
  readonly sizes: ReadonlySet<string>
  /** What the letters of a definition are in the place where it is used. */
  readonly labels: ReadonlyMap<string, Label>
  readonly bound: ReadonlyMap<string, Expression>
  /** Letters that stay letters: what is differentiated by. */
  readonly opaque: ReadonlySet<string>
  /** Of quantities without a definition: what they depend on. */
  readonly parents: ReadonlyMap<string, readonly SymbolTerm[]>
  /** Only what leads to this letter is put in; null for everything. */
  readonly toward: string | null
  /** The entry that is 1 of labels that are 0 else: $-\ln p_y$ speaks of the entry $y$, and $y_k$ is 1 there. */
  readonly hot: ReadonlyMap<string, number>
  /** Only what leads to one of these is put in; null for everything. */
  readonly wanted: readonly string[] | null
  /** Of a letter for layers, `l`: how far down definitions are put in. */
  readonly floors: ReadonlyMap<string, number>
  /** Answers to what depends on what. */
  readonly known: Map<string, boolean>
  /** How many definitions deep the text's own are put in. */
  readonly depth: number
  /** The shape of letters that are vectors or matrices; none in the scalar reading. */
  readonly shapes: ReadonlyMap<string, readonly number[]>
  /** Arguments with which functions that nothing is known of were shown: `F(x)`. */
  readonly calls: ReadonlyMap<string, readonly Term[]>
  /** How many indices entries of a letter have, by `vectorKey`: bare, it is all of them. */
  readonly vectors: ReadonlyMap<string, number>
  /** Matrices of one row: of a layer of one unit, whose weights are `W_{1j}`. */
  readonly oneRow: ReadonlySet<string>
  /** Whether `y_n` and `y_k` are two letters, where the text says of both what they are. */
  readonly byIndexName: boolean
  /** Whether a derivative is by what a definition says itself, all other letters held still. */
  readonly isDirect: boolean
  /** Whether the entries of $\partial z / \partial x$ lie with $x$ across, or down. */
  readonly layout: 'across' | 'down'
  /** Every letter that became a variable, by its variable's name. */
  readonly seen: Map<string, SymbolTerm>
}

/** Vectors with labels are told from those without: `a^{[l]}` and `a`. */
export const vectorKey = ({ base, label }: SymbolTerm): string =>
  label === null ? base : `${base}[]`

/** How many indices the entries of a bare letter have; 0 where it is no vector in this reading. */
export const entryRank = (symbol: SymbolTerm, { vectors }: Scope): number =>
  symbol.indices.length > 0 ? 0 : (vectors.get(vectorKey(symbol)) ?? 0)

/** Key of a letter, that of its entries where it is a vector. */
export const keyIn = (symbol: SymbolTerm, scope: Scope): string =>
  entryRank(symbol, scope) > 0 ? `${symbolKey(symbol)}_` : letterKey(symbol)

/** An entry of a vector or matrix, its indices counted from 1. */
export const entryOf = (symbol: SymbolTerm, ...places: readonly number[]): SymbolTerm => ({
  ...symbol,
  indices: places.map(offset => ({ name: '', offset })),
})

export { SIZE }

/** A label in its place: bound names replaced, counted ones as numbers. */
export const resolveLabel = ({ of, ...label }: Label, scope: Scope): Label => {
  const placed = resolveName(label, scope)
  return of === undefined ? placed : { ...placed, of: resolveLabel(of, scope) }
}

const resolveName = (label: Label, scope: Scope): Label => {
  const { name, offset, less, more } = label
  const other = less ?? more
  if (other !== undefined) {
    const whole = resolveLabel({ name, offset }, scope)
    const part = resolveLabel({ name: other, offset: 0 }, scope)
    const sign = less === undefined ? 1 : -1
    if (part.name === '') return { name: whole.name, offset: whole.offset + sign * part.offset }
    return less === undefined ? { ...whole, more: part.name } : { ...whole, less: part.name }
  }
  if (name === '') return label
  const count = scope.indices.get(name)
  if (count !== undefined) return { name: '', offset: count + offset, was: name }
  const bound = scope.labels.get(name)
  if (bound !== undefined) return { name: bound.name, offset: bound.offset + offset }
  const hot = scope.hot.get(name)
  if (hot !== undefined) return { name: '', offset: hot + offset }
  return scope.sizes.has(name) ? { name: '', offset: SIZE + offset } : { name, offset }
}

/** The same for letters that are in their place already. */
export const forPlaced = (scope: Scope): Scope => ({
  ...scope,
  labels: new Map(),
  indices: new Map(),
})

/** A letter in its place. */
export const resolveSymbol = (symbol: SymbolTerm, scope: Scope): SymbolTerm => ({
  ...symbol,
  label: symbol.label && resolveLabel(symbol.label, scope),
  indices: symbol.indices.map(index => resolveLabel(index, scope)),
})

/** The variable of a letter that is in its place: `z[1]_2`. */
export const variableName = (symbol: SymbolTerm): string => {
  const indices = symbol.indices.map(labelText).join(',')
  return indices === '' ? symbolKey(symbol) : `${symbolKey(symbol)}_${indices}`
}

/** A letter as it names an entry below another: `y_i` in `f_{y_i}`. */
export const numberName = ({ base, indices }: SymbolTerm): string =>
  [base, ...indices.map(labelText)].join('_')

/** Among opaque keys: this very letter, its number included. */
export const ownMark = (symbol: SymbolTerm): string => `=${variableName(symbol)}`

/** Numbers with a name: `e` and `π`, unless the lesson has other plans for the letter. */
export const findConstant = ({ base, label, indices }: SymbolTerm, scope: Scope) => {
  if (label !== null || indices.length > 0) return null
  if (base === 'e' && !scope.maths.values.includes('e')) return constant('e')
  return base === 'π' ? constant('pi') : null
}
