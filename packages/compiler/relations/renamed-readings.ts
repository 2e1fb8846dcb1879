import { renameParts } from '../indexed/rename-parts'
import { type Scope, type TextDefinition, vectorKey } from '../indexed/scope'
import type { Label, SymbolTerm, Term } from '../terms/term'
import { exampleLetters } from './examples'
import { floorsOf, partsOf } from './instances'
import { rowReading } from './rows'

type Sides = { readonly left: Term; readonly right: Term }

/** A claim with other names for its letters, and what they stand for. */
export type RenamedReading<One extends Sides> = { readonly claim: One; readonly scope: Scope }

type RenameLetter = (symbol: SymbolTerm) => SymbolTerm

const renamed = <One extends Sides>(
  claim: One,
  scope: Scope,
  letter: RenameLetter,
): RenamedReading<One> => {
  const put = (term: Term): Term => renameLetters(term, letter)
  const [left, right] = [put(claim.left), put(claim.right)]
  const defined = scope.defined.map(({ symbol, parameters, body }): TextDefinition => {
    return { symbol: letter(symbol), parameters, body: put(body) }
  })
  const floors = floorsOf([left, right])
  const own = { ...scope, defined, floors, known: new Map(), seen: new Map(), shapes: new Map() }
  return { claim: { ...claim, left, right }, scope: own }
}

/** Letters that are matrices, and letters that are vectors, where a text works with whole layers. */
const MATRIX = /^[UVWAX]$/
const VECTOR = /^[abghopqrsuvwxyzδ]$/

const rankOf = ({ base }: SymbolTerm): number => {
  const letter = base.normalize('NFD').charAt(0)
  return MATRIX.test(letter) ? 2 : VECTOR.test(letter) ? 1 : 0
}

/** Every bare letter as the vector or matrix that it usually is. */
const asWhole = <One extends Sides>({ claim, scope }: RenamedReading<One>): RenamedReading<One> => {
  const vectors = new Map(scope.vectors)
  const terms = [claim.left, claim.right, ...scope.defined.map(({ body }) => body)]
  for (const part of [...terms.flatMap(partsOf), ...scope.defined.map(({ symbol }) => symbol)]) {
    if (part.kind !== 'symbol' || part.indices.length > 0 || rankOf(part) === 0) continue
    if (!vectors.has(vectorKey(part))) vectors.set(vectorKey(part), rankOf(part))
  }
  return { claim, scope: { ...scope, vectors } }
}

const numberBelow = ({ label, indices }: SymbolTerm): Label | null => {
  const [index, ...others] = indices
  const isNumber = label === null && others.length === 0 && index?.name === ''
  return isNumber && index !== undefined ? index : null
}

/** `z_1 = W_1 x + b_1`: what stands below is the layer, not an entry. */
const layersBelow: RenameLetter = symbol => {
  const label = numberBelow(symbol)
  return label === null ? symbol : { ...symbol, label, indices: [] }
}

const hasLayersBelow = ({ defined }: Scope): boolean =>
  defined.some(
    ({ symbol, body }) =>
      numberBelow(symbol) !== null &&
      partsOf(body).some(
        one => one.kind === 'symbol' && MATRIX.test(one.base) && numberBelow(one) !== null,
      ),
  )

/** Letters for the units of a layer, in their order from below. */
const UNITS = 'hijklm'

/** A label that no text has, for the layer that an index stands for. */
const FAMILY = 'ι'

/** `a_j` and `a_k` are units of two layers: the letter of the index tells which. */
const layersByIndex: RenameLetter = symbol => {
  const places = symbol.indices
    .map(({ name }) => UNITS.indexOf(name.charAt(0)))
    .filter(at => at >= 0)
  if (symbol.label !== null || places.length === 0) return symbol
  return { ...symbol, label: { name: FAMILY, offset: Math.max(...places) } }
}

/** Whether units of one letter are made of others of that letter: `a_j = \\sum_i w_{ji} h(a_i)`. */
const hasFamilies = ({ defined }: Scope): boolean =>
  defined.some(({ symbol }) => symbol.indices.length === 1 && leadsBack(symbol.base, defined))

const leadsBack = (base: string, defined: readonly TextDefinition[]): boolean => {
  const reached = new Set<string>()
  const follow = (from: string): void => {
    for (const { symbol, body } of defined) {
      if (symbol.base !== from || symbol.label !== null) continue
      for (const part of partsOf(body)) {
        if (part.kind !== 'symbol' || part.label !== null || reached.has(part.base)) continue
        reached.add(part.base)
        follow(part.base)
      }
    }
  }
  follow(base)
  return reached.has(base)
}

/** Letters that stand at times, $h_t$, and in the claim at another letter or number, $h_k$ or $h_0$. */
const timedIn = ({ left, right }: Sides, { defined }: Scope): ReadonlySet<string> => {
  const own = [left, right].flatMap(partsOf)
  const all = [...own, ...defined.flatMap(({ symbol, body }) => [symbol, ...partsOf(body)])]
  const timed = new Set(
    all.flatMap(one => (one.kind === 'symbol' && one.label?.name === 't' ? [one.base] : [])),
  )
  return new Set(
    [...own, ...own.flatMap(one => (one.kind === 'derivative' ? one.by : []))].flatMap(one =>
      one.kind === 'symbol' && timed.has(one.base) && timeBelow(one) !== null ? [one.base] : [],
    ),
  )
}

const timeBelow = ({ label, indices }: SymbolTerm): Label | null =>
  label === null && indices.length === 1 ? (indices[0] ?? null) : null

/** `h_k` is `h` at another time than `h_t`, not one of its entries. */
const timesBelow =
  (timed: ReadonlySet<string>): RenameLetter =>
  symbol => {
    const label = timed.has(symbol.base) ? timeBelow(symbol) : null
    return label === null ? symbol : { ...symbol, label, indices: [] }
  }

const timeReading = <One extends Sides>(claim: One, scope: Scope): RenamedReading<One>[] => {
  const timed = timedIn(claim, scope)
  return timed.size === 0 ? [] : [renamed(claim, scope, timesBelow(timed))]
}

/** The cost of many examples, $\frac1m \sum_i L(a^{(i)}, y^{(i)})$, after the steps for one. */
const exampleReading = <One extends Sides>(claim: One, scope: Scope): RenamedReading<One>[] => {
  const { label, bases } = exampleLetters([claim.left, claim.right], scope)
  if (label === null || bases.size === 0) return []
  const ofOne: RenameLetter = symbol =>
    symbol.label === null && bases.has(symbol.base) ? { ...symbol, label } : symbol
  const defined = scope.defined.map(
    (one): TextDefinition =>
      one.parameters === null && bases.has(one.symbol.base)
        ? { ...one, symbol: ofOne(one.symbol), body: renameLetters(one.body, ofOne) }
        : one,
  )
  return [{ claim, scope: { ...scope, defined, known: new Map(), seen: new Map() } }]
}

const renameLetters = (term: Term, letter: RenameLetter): Term =>
  renameParts(term, one => (one.kind === 'symbol' ? letter(one) : null))

const symbolsIn = (terms: readonly Term[]): SymbolTerm[] =>
  terms.flatMap(partsOf).filter((part): part is SymbolTerm => part.kind === 'symbol')

/** `x_l` beside `x_k`: one of the entries, not a layer. */
const entriesBelow =
  (entries: ReadonlySet<string>): RenameLetter =>
  symbol => {
    const { base, label, indices } = symbol
    const isEntry = label !== null && /^[lℓ]$/.test(label.name) && indices.length === 0
    return isEntry && entries.has(base) ? { ...symbol, label: null, indices: [label] } : symbol
  }

const entryReading = <One extends Sides>(claim: One, scope: Scope): RenamedReading<One>[] => {
  const all = symbolsIn([
    claim.left,
    claim.right,
    ...scope.defined.flatMap(({ symbol, body }) => [symbol, body]),
  ])
  const entries = new Set(
    all.flatMap(({ base, label, indices }) =>
      label === null && indices.length === 1 ? [base] : [],
    ),
  )
  const rename = entriesBelow(entries)
  const isThere = symbolsIn([claim.left, claim.right])
    .concat([claim.left, claim.right].flatMap(bysIn))
    .some(one => rename(one) !== one)
  return isThere ? [renamed(claim, scope, rename)] : []
}

const isZeroth = ({ indices }: SymbolTerm): boolean =>
  indices.length === 1 && indices[0]?.name === '' && indices[0].offset === 0

/** `w = [2, -3, 1]` whose entries are $w_0$, $w_1$ and $w_2$: the text counts from 0. */
const fromZeroReading = <One extends Sides>(claim: One, scope: Scope): RenamedReading<One>[] => {
  const sides = [claim.left, claim.right]
  const lists = new Set(
    scope.defined.flatMap(({ symbol, body }) => (body.kind === 'matrix' ? [symbol.base] : [])),
  )
  const all = symbolsIn([...sides, ...scope.defined.map(({ body }) => body)])
  if (![...all, ...sides.flatMap(bysIn)].some(one => lists.has(one.base) && isZeroth(one)))
    return []
  const next: RenameLetter = symbol => {
    const [place] = symbol.indices
    if (!lists.has(symbol.base) || place?.name !== '' || symbol.indices.length > 1) return symbol
    return { ...symbol, indices: [{ ...place, offset: place.offset + 1 }] }
  }
  const vectors = new Map([...scope.vectors, ...[...lists].map(base => [base, 1] as const)])
  return [renamed(claim, { ...scope, vectors }, next)]
}

/** What the derivatives of a side are taken by. */
const bysIn = (side: Term): readonly SymbolTerm[] =>
  partsOf(side).flatMap(part => (part.kind === 'derivative' ? part.by : []))

/** Readings in which numbers below letters, or letters of indices, stand for layers, times or entries. */
export const renamedReadings = <One extends Sides>(
  claim: One,
  scope: Scope,
): RenamedReading<One>[] => [
  ...entryReading(claim, scope),
  ...exampleReading(claim, scope),
  ...rowReading(claim, scope),
  ...timeReading(claim, scope),
  ...fromZeroReading(claim, scope),
  ...(hasFamilies(scope) ? [renamed(claim, scope, layersByIndex)] : []),
  ...(hasLayersBelow(scope) ? [asWhole(renamed(claim, scope, layersBelow))] : []),
]
