import type { Scope } from '../indexed/scope'
import { type Term, UNNAMED } from '../terms/term'
import { floorsOf, partsOf, shapesIn, sizesIn } from './instances'
import type { Ledger } from './ledger'

/** `\frac{d\sigma}{da} = \sigma(1 - \sigma)`: the letter at which a function without argument is taken. */
const slopeLetterOf = (terms: readonly Term[]): string | null => {
  for (const part of terms.flatMap(partsOf)) {
    const [by] = part.kind === 'derivative' && part.of.kind === 'function' ? part.by : []
    const isPlain = by !== undefined && by.label === null && by.indices.length === 0
    if (isPlain && by.base.length === 1 && by.base !== UNNAMED) return by.base
  }
  return null
}

const usualLetter = ({ variables }: Ledger['maths']): string =>
  variables.includes('z') ? 'z' : (variables[0] ?? 'z')

/** The scope of a claim without numbers for its indices. */
export const scopeFor = (
  { maths, defined, sizes, calls, ranges }: Ledger,
  terms: readonly Term[],
): Scope => ({
  maths,
  ownVariable: slopeLetterOf(terms) ?? usualLetter(maths),
  defined,
  indices: new Map(),
  ranges,
  spread: 1,
  sizes: new Set([...sizes, ...sizesIn(terms)]),
  labels: new Map(),
  bound: new Map(),
  opaque: new Set(),
  parents: new Map(),
  toward: null,
  wanted: null,
  hot: new Map(),
  floors: floorsOf(terms),
  known: new Map(),
  depth: 0,
  vectors: new Map(),
  calls,
  byIndexName: false,
  oneRow: new Set(),
  layout: 'across',
  isDirect: false,
  shapes: shapesIn(terms, ({ base }) => defined.some(({ symbol }) => symbol.base === base)),
  seen: new Map(),
})
