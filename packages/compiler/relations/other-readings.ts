import { num } from '@slopewise/math'
import { isKronecker } from '../indexed/letters'
import { findDefinition } from '../indexed/match-definition'
import { keyIn, numberName, resolveSymbol, type Scope, vectorKey } from '../indexed/scope'
import { type SymbolTerm, symbolKey, type Term } from '../terms/term'
import { countedIn, partsOf } from './instances'
import type { Ledger } from './ledger'
import { usualReading } from './usual-names'

type Sides = { readonly left: Term; readonly right: Term }

/** Letters that have entries, in the text so far or in this claim. */
const vectorsOf = (terms: readonly Term[], { indexed }: Ledger): ReadonlyMap<string, number> => {
  const vectors = new Map(indexed)
  for (const part of terms.flatMap(partsOf)) {
    if (part.kind !== 'symbol' || part.indices.length === 0 || part.base === 'e') continue
    if (!vectors.has(vectorKey(part))) vectors.set(vectorKey(part), part.indices.length)
  }
  return vectors
}

/** For one unit the matrix $I$ is the number 1. */
const unitReading = (terms: readonly Term[], plain: Scope): Scope[] => {
  const isThere = terms
    .flatMap(partsOf)
    .some(one => one.kind === 'symbol' && one.base === 'I' && one.indices.length === 0)
  const isOther = plain.defined.some(({ symbol }) => symbol.base === 'I')
  if (!isThere || isOther || plain.maths.values.includes('I')) return []
  return [{ ...plain, bound: new Map([['I', num(1)]]), known: new Map(), seen: new Map() }]
}

/** Letters of labels that are the number of an entry elsewhere: $y_k$ beside $-\ln p_y$. */
const hotReading = (terms: readonly Term[], plain: Scope): Scope[] => {
  const numbered = plain.defined
    .flatMap(({ symbol, body }) => partsOf(body).filter(part => isNumbered(part, symbol, body)))
    .flatMap(indexNames)
  const named = terms
    .flatMap(partsOf)
    .flatMap(one => (one.kind === 'symbol' ? [one.base, numberName(one), ...indexNames(one)] : []))
    .filter(base => numbered.includes(base))
  const hot = [...named, ...plain.defined.flatMap(({ symbol, body }) => chosenBy(symbol, body))]
  if (hot.length === 0) return []
  return [{ ...plain, hot: new Map(hot.map(base => [base, 1])), known: new Map(), seen: new Map() }]
}

/** `k` of `y_i = \\mathbb{1}[i = k]`, or of `y_i = \\delta_{ik}`: the number of an entry. */
const chosenBy = (symbol: SymbolTerm, body: Term): string[] => {
  if (body.kind === 'symbol' && isKronecker(body)) {
    const [own, places] = [indexNames(symbol), indexNames(body)]
    return places.some(name => own.includes(name)) ? places.filter(one => !own.includes(one)) : []
  }
  const { when } = body.kind === 'indicator' ? body : { when: null }
  if (when?.kind !== 'compare' || when.relation !== '=') return []
  const names = [when.left, when.right].flatMap(one => (one.kind === 'symbol' ? [one.base] : []))
  const own = indexNames(symbol)
  return names.some(name => own.includes(name)) ? names.filter(name => !own.includes(name)) : []
}

/** Whether an entry is named by a letter that neither a sum nor what is defined goes through. */
const isNumbered = (part: Term, symbol: SymbolTerm, body: Term): boolean => {
  const bound = new Set([...countedIn([body]), ...indexNames(symbol)])
  return indexNames(part).some(name => name !== '' && !bound.has(name))
}

const indexNames = (part: Term): string[] =>
  part.kind === 'symbol' ? part.indices.map(({ name }) => name) : []

/** Readings of a claim in which bare letters are the vectors and matrices of their entries. */
export const otherReadings = ({ left, right }: Sides, plain: Scope, ledger: Ledger): Scope[] => {
  const terms = [left, right]
  const vectors = vectorsOf(terms, ledger)
  const unit = [
    ...unitReading(terms, plain),
    ...hotReading(terms, plain),
    ...usualReading(terms, plain),
    ...directReading({ left, right }, plain),
  ]
  // Entries of vectors are counted from 1 here.
  if (vectors.size === 0 || terms.some(isSlopeByZeroth)) return unit
  const across: Scope = { ...plain, vectors, known: new Map(), seen: new Map(), shapes: new Map() }
  const hasSlope = terms.flatMap(partsOf).some(({ kind }) => kind === 'derivative')
  const down: Scope = { ...across, layout: 'down', known: new Map(), seen: new Map() }
  const hot = hotReading(terms, across)
  const columns = columnReading(across)
  const byName = hasNamesakes(plain)
    ? [plain, across, ...columns].map(one => ({
        ...one,
        byIndexName: true,
        known: new Map(),
        seen: new Map(),
      }))
    : []
  const oneRow = oneRowReading(terms, across)
  const vectorial = hasSlope ? [across, down] : [across]
  return [...unit, ...vectorial, ...oneRow, ...hot, ...columns, ...byName]
}

/** Whether a slope is taken by an entry with the number 0. */
const isSlopeByZeroth = (side: Term): boolean =>
  partsOf(side).some(
    part =>
      part.kind === 'derivative' &&
      part.by.some(({ indices }) => indices[0]?.name === '' && indices[0].offset === 0),
  )

/**
 * $\\frac{\\partial c_t}{\\partial c_{t-1}} = f_t$ of $c_t = f_t c_{t-1} + i_t \\tilde c_t$: gates that lead back there, too,
 * are held still.
 */
const directReading = ({ left, right }: Sides, plain: Scope): Scope[] => {
  const [by, ...others] = left.kind === 'derivative' ? left.by : []
  const of = left.kind === 'derivative' && left.of.kind === 'symbol' ? left.of : null
  const hasMore = others.length > 0 || partsOf(right).some(({ kind }) => kind === 'derivative')
  if (of === null || by === undefined || hasMore) return []
  const match = findDefinition(resolveSymbol(of, plain), plain)
  if (match === null) return []
  const key = keyIn(resolveSymbol(by, plain), plain)
  const isThere = partsOf(match.definition.body).some(
    part => part.kind === 'symbol' && keyIn(resolveSymbol(part, match.scope), match.scope) === key,
  )
  return isThere ? [{ ...plain, isDirect: true, known: new Map(), seen: new Map() }] : []
}

/** Whether the text says what `y_n` is, and what `y_k`. */
const hasNamesakes = ({ defined }: Scope): boolean =>
  defined.some(({ symbol: one }) =>
    defined.some(
      ({ symbol: other }) =>
        one.base === other.base &&
        one.indices.length === other.indices.length &&
        one.indices.some(({ name }, at) => name !== other.indices[at]?.name),
    ),
  )

/** `W^{[2]}_{1j}` beside no other row: the layer has one unit. */
const oneRowReading = (terms: readonly Term[], across: Scope): Scope[] => {
  const all = terms
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'symbol' && part.indices.length === 2 ? [part] : []))
  const isFirst = ({ indices }: SymbolTerm) => indices[0]?.name === '' && indices[0].offset === 1
  const other = new Set(all.filter(one => !isFirst(one)).map(symbolKey))
  const oneRow = new Set(all.map(symbolKey).filter(key => !other.has(key)))
  return oneRow.size === 0 ? [] : [{ ...across, oneRow, known: new Map(), seen: new Map() }]
}

/** A text may have both the entries `w_{ji}` of a matrix and a column $\mathbf{w}$. */
const columnReading = (across: Scope): Scope[] => {
  const isSmall = ([key, rank]: readonly [string, number]) => rank === 2 && /^[a-z]/.test(key)
  if (![...across.vectors].some(isSmall)) return []
  const vectors = [...across.vectors].map(one => [one[0], isSmall(one) ? 1 : one[1]] as const)
  return [{ ...across, vectors: new Map(vectors), known: new Map(), seen: new Map() }]
}
