import { dependsOn } from '../indexed/depends'
import { entryRank, keyIn, resolveSymbol, type Scope, SIZE } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { countedIn, partsOf } from './instances'
import { derivativesIn, findBeyond, findKnown, findUnknown, isSame } from './slopes'

/** Of quantities without a definition, by key: what they are differentiated by. */
type Pairs = Map<string, SymbolTerm[]>

/** Definitions are looked into as deep as this: `δ` is a derivative itself. */
const DEPTH_MAX = 3

type Slope = Term & { readonly kind: 'derivative' }

/** Which letter of a slope has its dependence from that slope only. */
type FindLetter = (slope: Slope, scope: Scope) => SymbolTerm | null

const collect = (
  term: Term,
  scope: Scope,
  { pairs, find }: { readonly pairs: Pairs; readonly find: FindLetter },
  depth: number,
): void => {
  for (const part of partsOf(term)) {
    if (part.kind === 'derivative') {
      const unknown = find(part, scope)
      if (unknown === null) continue
      const key = keyIn(unknown, scope)
      const by = part.by
        .map(one => resolveSymbol(one, scope))
        .filter(one => keyIn(one, scope) !== key)
      if (by.length === 0) continue
      const known = pairs.get(key) ?? []
      const fresh = by.filter(one => !known.some(before => isSame(before, one, scope)))
      pairs.set(key, [...known, ...fresh])
    } else if (part.kind === 'symbol' && depth > 0) {
      const match = findKnown(resolveSymbol(part, scope), scope)
      if (match !== null) collect(match.definition.body, match.scope, { pairs, find }, depth - 1)
    }
  }
}

/** What quantities without a definition depend on, and whether a formula says enough of it. */
export type Parents = {
  readonly parents: ReadonlyMap<string, readonly SymbolTerm[]>
  /** Keys of what a quantity is differentiated by directly. */
  readonly direct: ReadonlyMap<string, ReadonlyMap<string, SymbolTerm>>
  /** Keys of what is differentiated by and depends on nothing else that is. */
  readonly anchors: ReadonlySet<string>
}

/** Open indices: every entry may count. */
const opened = (symbol: SymbolTerm, scope: Scope): SymbolTerm => {
  const count = symbol.indices.length || entryRank(symbol, scope)
  const indices = Array.from({ length: count }, (_, at) => ({
    name: 'pqrs'.charAt(at % 4),
    offset: 0,
  }))
  return { ...symbol, indices }
}

/** A label that a sum goes through stands for each of its numbers. */
const overTimes = (symbol: SymbolTerm, counted: ReadonlySet<string>): SymbolTerm[] => {
  const { label } = symbol
  const example = label?.of ?? label
  if (label === null || !example || !counted.has(example.name)) return [symbol]
  return Array.from({ length: SIZE }, (_, at) => {
    const place = { name: '', offset: at + 1 + example.offset }
    return { ...symbol, label: label.of === undefined ? place : { ...label, of: place } }
  })
}

const anchorsOf = (terms: readonly Term[], scope: Scope): Set<string> => {
  const by = terms
    .flatMap(term => derivativesIn(term, scope))
    .flatMap(slope => slope.by.map(one => resolveSymbol(one, slope.scope)))
  const lowest = by.filter(one => {
    const others = by.map(other => keyIn(other, scope)).filter(key => key !== keyIn(one, scope))
    return !others.some(key => dependsOn(one, key, scope))
  })
  return new Set(lowest.map(one => keyIn(one, scope)))
}

/**
 * Of a quantity that is differentiated and not defined: what it depends on, as far as the formula
 * tells. In $\frac{\partial L}{\partial w} = \frac{\partial L}{\partial a} \frac{\partial a}{\partial
 * w}$ the loss depends on $a$, and $a$ on $w$.
 */
export const findParents = (terms: readonly Term[], scope: Scope): Parents => {
  const pairs: Pairs = new Map()
  const findDirect: FindLetter = ({ of }, own) => findUnknown(of, own)
  // What the text defines may depend on a letter by others that depend on it.
  const findOther: FindLetter = ({ of, by }, own) =>
    findUnknown(of, own) === null
      ? findBeyond(of, by, { ...own, parents: pairs, known: new Map() })
      : null
  for (const find of [findDirect, findOther])
    for (const term of terms) collect(term, scope, { pairs, find }, DEPTH_MAX)
  const all = { ...scope, parents: pairs }
  const counted = new Set(countedIn(terms))
  const parents = new Map<string, SymbolTerm[]>()
  for (const [key, by] of pairs) {
    const tops = by.filter(
      one =>
        !by.some(
          other =>
            keyIn(other, scope) !== keyIn(one, scope) && dependsOn(other, keyIn(one, scope), all),
        ),
    )
    parents.set(
      key,
      tops.flatMap(one => overTimes(opened(one, scope), counted)),
    )
  }
  const direct = new Map(
    [...parents].map(([key, by]) => [key, new Map(by.map(one => [keyIn(one, scope), one]))]),
  )
  return { parents, direct, anchors: anchorsOf(terms, all) }
}
