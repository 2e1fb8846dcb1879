import { vectorKey } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { countedIn, partsOf, sizesIn } from './instances'
import type { Ledger } from './ledger'

/** An index of entries; `t` is time, and `l` is a layer. */
const ENTRY_INDEX = /^[a-km-su-z]'?$/

const noteIndexed = (symbol: SymbolTerm, { indexed }: Ledger): void => {
  const { indices } = symbol
  const areEntries = indices.every(({ name, less }) => ENTRY_INDEX.test(name) && !less)
  // `e_y` is the vector that is 1 at `y`.
  if (symbol.base !== 'e' && areEntries && (indices.length === 1 || indices.length === 2)) {
    indexed.set(vectorKey(symbol), indices.length)
  }
}

const isLetter = ({ kind }: Term): boolean => kind === 'symbol'

/** Keeps which letters a side has spoken of, and how. */
export const mention = (term: Term, ledger: Ledger): void => {
  const { mentioned, counted } = ledger
  for (const part of partsOf(term)) {
    if (part.kind === 'symbol') {
      mentioned.add(part.base)
      noteIndexed(part, ledger)
    }
    if (part.kind === 'call' && part.of.label === null && part.args.every(isLetter)) {
      ledger.calls.set(part.of.base, part.args)
    }
    if (part.kind === 'call' || part.kind === 'function') mentioned.add(part.of.base)
    if (part.kind === 'derivative') for (const by of part.by) mentioned.add(by.base)
  }
  for (const part of partsOf(term)) {
    const isOther = part.kind === 'big' && part.from?.name === '' && part.from.offset !== 1
    if (isOther) ledger.ranges.set(part.index, { from: part.from, to: part.to })
  }
  for (const name of sizesIn([term])) ledger.sizes.add(name)
  for (const letter of countedIn([term])) counted.add(letter)
}
