import { constant, type Expression } from '@slopewise/math'
import type { LessonMaths } from '../maths/lesson-maths'
import { type Label, labelText, type SymbolTerm, symbolKey, type Term } from '../terms/term'

/** Something that the text of a lesson defines: `a_k = …`, `z^{[l]} = …`, `f(x) = …`. */
export type TextDefinition = {
  readonly symbol: SymbolTerm
  /** Letters of the argument of a function; null for a value. */
  readonly parameters: readonly SymbolTerm[] | null
  readonly body: Term
}

/** What the letters of a formula stand for while it is worked out. */
export type Scope = {
  readonly maths: LessonMaths
  /** The variable at which a function without its argument is taken. */
  readonly ownVariable: string
  readonly defined: readonly TextDefinition[]
  /** Numbers of the indices that are bound, or chosen for this instance. */
  readonly indices: ReadonlyMap<string, number>
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
  /** Of a letter for layers, `l`: how far down definitions are put in. */
  readonly floors: ReadonlyMap<string, number>
  /** Answers to what depends on what. */
  readonly known: Map<string, boolean>
  /** How many definitions deep the text's own are put in. */
  readonly depth: number
  /** The shape of letters that are vectors or matrices; none in the scalar reading. */
  readonly shapes: ReadonlyMap<string, readonly number[]>
  /** Every letter that became a variable, by its variable's name. */
  readonly seen: Map<string, SymbolTerm>
}

/** How many entries a sum without numbers has. Three, as two is too often a factor by itself. */
export const SIZE = 3

/** A label in its place: bound names replaced, counted ones as numbers. */
export const resolveLabel = ({ name, offset }: Label, scope: Scope): Label => {
  if (name === '') return { name, offset }
  const count = scope.indices.get(name)
  if (count !== undefined) return { name: '', offset: count + offset }
  const bound = scope.labels.get(name)
  if (bound !== undefined) return { name: bound.name, offset: bound.offset + offset }
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

/** Numbers with a name: `e` and `π`, unless the lesson has other plans for the letter. */
export const findConstant = ({ base, label, indices }: SymbolTerm, scope: Scope) => {
  if (label !== null || indices.length > 0) return null
  if (base === 'e' && !scope.maths.values.includes('e')) return constant('e')
  return base === 'π' ? constant('pi') : null
}
