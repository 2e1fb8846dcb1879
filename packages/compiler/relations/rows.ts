import { renameParts } from '../indexed/rename-parts'
import type { Scope, TextDefinition } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { partsOf } from './instances'

type Sides = { readonly left: Term; readonly right: Term }

/** An index that no text has. */
const FEATURE = 'κ'

const symbolsIn = (terms: readonly Term[]): SymbolTerm[] =>
  terms.flatMap(partsOf).filter((part): part is SymbolTerm => part.kind === 'symbol')

/** Letters with entries `x_{ij}`, and letters with entries `\beta_j`. */
const shownWith = (count: number, symbols: readonly SymbolTerm[]): ReadonlySet<string> =>
  new Set(symbols.flatMap(({ base, indices }) => (indices.length === count ? [base] : [])))

const withFeature = (symbol: SymbolTerm): SymbolTerm => ({
  ...symbol,
  indices: [...symbol.indices, { name: FEATURE, offset: 0 }],
})

/**
 * The reading in which $x_i^\top \beta$, of a matrix with entries `x_{ij}`, is $\sum_j x_{ij} \beta_j$: the rows are the
 * examples. None where the text has no such matrix.
 */
export const rowReading = <One extends Sides>(
  claim: One,
  scope: Scope,
): { readonly claim: One; readonly scope: Scope }[] => {
  const sides = [claim.left, claim.right]
  const symbols = symbolsIn([...sides, ...scope.defined.map(({ body }) => body)])
  const bys = sides.flatMap(partsOf).flatMap(part => (part.kind === 'derivative' ? part.by : []))
  const [matrices, vectors] = [shownWith(2, symbols), shownWith(1, [...symbols, ...bys])]
  const isRow = (one: Term | undefined): one is SymbolTerm =>
    one?.kind === 'symbol' && one.indices.length === 1 && matrices.has(one.base)
  const isVector = (one: Term | undefined): one is SymbolTerm =>
    one?.kind === 'symbol' && one.indices.length === 0 && vectors.has(one.base)
  const open = (term: Term): Term | null => {
    const [first, last, ...others] = term.kind === 'product' ? term.factors : []
    const turned = first?.kind === 'transpose' && others.length === 0 ? first.of : undefined
    const isPair = (isRow(turned) && isVector(last)) || (isVector(turned) && isRow(last))
    if (!isPair || turned?.kind !== 'symbol' || last?.kind !== 'symbol') return null
    const body: Term = { kind: 'product', factors: [withFeature(turned), withFeature(last)] }
    return { kind: 'big', op: 'sum', index: FEATURE, from: null, to: null, except: null, body }
  }
  const opened = (term: Term): Term => renameParts(term, open)
  const isThere = [...sides, ...scope.defined.map(({ body }) => body)].some(term =>
    partsOf(term).some(part => open(part) !== null),
  )
  if (!isThere) return []
  const defined = scope.defined.map((one): TextDefinition => ({ ...one, body: opened(one.body) }))
  const own = { ...scope, defined, known: new Map(), seen: new Map(), shapes: new Map() }
  return [{ claim: { ...claim, left: opened(claim.left), right: opened(claim.right) }, scope: own }]
}
