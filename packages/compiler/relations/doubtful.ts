import { variableName } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { partsOf } from './instances'
import type { Ledger } from './ledger'

/** Keeps that the text says something of a letter, `\\delta_k = y_k - t_k`, that could not be read. */
export const noteDoubt = (of: Term, { doubtful }: Ledger): void => {
  if (of.kind === 'symbol') doubtful.add(variableName(of))
}

/** What a letter is was said, and read. */
export const forgetDoubt = (symbol: SymbolTerm, { doubtful }: Ledger): void => {
  doubtful.delete(variableName(symbol))
}

/** A letter of some terms of which something is said that could not be read: what fails may hold by that. */
export const findDoubt = (terms: readonly Term[], { doubtful }: Ledger): SymbolTerm | null =>
  terms
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'symbol' ? [part] : []))
    .find(one => doubtful.has(variableName(one))) ?? null
