import { SIZE, type SumRange } from '../indexed/scope'
import { termsIn } from '../indexed/terms-in'
import { type Label, type SymbolTerm, symbolKey, type Term } from '../terms/term'

/** Every part of a term, itself first. */
export const partsOf = termsIn

/** Names of ends of sums. */
export const sizesIn = (terms: readonly Term[]): string[] =>
  terms.flatMap(partsOf).flatMap(part => {
    if (part.kind !== 'big' || part.to === null || part.to.name === '') return []
    return [part.to.name]
  })

/** Letters that sums go through: also as labels, $y^{(i)}$, they are indices then. */
export const countedIn = (terms: readonly Term[]): string[] =>
  terms.flatMap(partsOf).flatMap(part => (part.kind === 'big' ? [part.index] : []))

/** Names of indices that are not bound by a sum. */
const openIndices = (terms: readonly Term[], counted: ReadonlySet<string>): string[] => {
  const parts = terms.flatMap(partsOf)
  const bound = new Set(parts.flatMap(part => (part.kind === 'big' ? [part.index] : [])))
  const names = parts.flatMap(part => {
    if (part.kind !== 'symbol' && part.kind !== 'entry') return []
    const label = part.kind === 'symbol' ? part.label : null
    const names = [label?.name ?? '', label?.of?.name ?? '']
    return [
      ...names.filter(name => counted.has(name)),
      ...part.indices.flatMap(({ name, less, more }) => [name, less ?? '', more ?? '']),
    ]
  })
  return [...new Set(names)].filter(name => /^[a-z]'?$/.test(name) && !bound.has(name))
}

/**
 * Numbers for the open indices of a formula: all different, then all the same, then one pair after
 * the other the same. As every entry is a letter of its own, these stand for all others.
 */
export const instancesOf = (
  terms: readonly Term[],
  counted: ReadonlySet<string> = new Set(),
  ranges: ReadonlyMap<string, SumRange> = new Map(),
): ReadonlyMap<string, number>[] => {
  const starts = startsIn(terms)
  const names = openIndices(terms, counted).filter(name => !starts.has(name))
  return choicesFor(names, ranges).map(choice => new Map([...starts, ...choice]))
}

/** `k` of $\\prod_{j=k+1}^{t}$, where a product begins: the first of all. */
export const startsIn = (terms: readonly Term[]): ReadonlyMap<string, number> => {
  const bigs = terms.flatMap(partsOf).flatMap(part => (part.kind === 'big' ? [part] : []))
  const bound = new Set(bigs.map(({ index }) => index))
  const names = bigs.flatMap(({ op, from }) => (op === 'product' && from ? [from.name] : []))
  const isOpen = (name: string) => /^[a-km-z]$/.test(name) && !bound.has(name)
  return new Map(names.filter(isOpen).map(name => [name, 1]))
}

const choicesFor = (
  names: readonly string[],
  ranges: ReadonlyMap<string, SumRange>,
): ReadonlyMap<string, number>[] => {
  if (names.length === 0) return [new Map()]
  const firstOf = (name: string): number => ranges.get(name)?.from?.offset ?? 1
  const apart = new Map(names.map((name, at) => [name, (at % SIZE) + firstOf(name)]))
  if (names.length === 1) return [apart]
  const same = new Map(names.map(name => [name, 1]))
  const pairs = names.length > 2 ? names.map(name => new Map([...apart, [name, 1]])) : []
  return [apart, same, ...pairs]
}

/** Whether a sum goes through labels: times, or examples. */
const isTime = ({ index, body }: Term & { kind: 'big' }): boolean =>
  partsOf(body).some(
    part => part.kind === 'symbol' && [part.label?.name, part.label?.of?.name].includes(index),
  )

/** The lowest layer that a formula speaks of, by the letter for layers. */
export const floorsOf = (terms: readonly Term[]): ReadonlyMap<string, number> => {
  const floors = new Map<string, number>()
  const lowerTo = ({ name, offset }: Label) => {
    if (name !== '') floors.set(name, Math.min(offset, floors.get(name) ?? offset))
  }
  for (const part of terms.flatMap(partsOf)) {
    if (part.kind === 'symbol' && part.label !== null) lowerTo(part.label)
    // What was before the first time of a sum stays a letter.
    if (part.kind === 'big' && part.from?.name === '' && isTime(part)) {
      floors.set('', Math.min(part.from.offset, floors.get('') ?? part.from.offset))
    }
    if (part.kind === 'derivative') {
      for (const { label } of part.by) if (label !== null) lowerTo(label)
    }
  }
  return floors
}

/** A vector or a matrix by how many indices its entries have. */
const shapeOf = (count: number): readonly number[] => (count === 1 ? [SIZE, 1] : [SIZE, SIZE])

/**
 * Letters that a formula shows with and without indices: without them they are the vector or matrix of
 * their entries, as in $u^T v = \\sum_i u_i v_i$.
 */
export const shapesIn = (
  terms: readonly Term[],
  isDefined: (symbol: SymbolTerm) => boolean,
): ReadonlyMap<string, readonly number[]> => {
  const symbols = terms.flatMap(partsOf).filter(part => part.kind === 'symbol')
  const bare = new Set(symbols.filter(one => one.indices.length === 0).map(symbolKey))
  return new Map(
    symbols
      .filter(one => /^[12]$/.test(String(one.indices.length)) && bare.has(symbolKey(one)))
      .filter(one => !isDefined(one) && !isDefined({ ...one, indices: [] }))
      .map(one => [symbolKey(one), shapeOf(one.indices.length)]),
  )
}
