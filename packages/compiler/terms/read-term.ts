import type { Atom } from './atom'
import { type Cursor, type Grammar, type ReadContext, readAll } from './cursor'
import { readFactor } from './read-factor'
import { readJuxtaposed, readProduct, readSum } from './read-sum'
import { type Term, Unreadable } from './term'

/** A side of a formula as a term, or why it cannot be read, and where. */
export type ReadTerm =
  | { readonly ok: true; readonly term: Term }
  | {
      readonly ok: false
      readonly why: string
      /** Whether the formula is wrong as it stands, not only beyond what is read. */
      readonly isFault: boolean
      readonly from: number
      readonly to: number
    }

const GRAMMAR: Grammar = {
  sum: readSum,
  juxtaposed: readJuxtaposed,
  product: readProduct,
  factor: readFactor,
}

/** Atoms of one side, longer ones are not read: no formula of a lesson has as many. */
const ATOMS_MAX = 2000

const unread = (
  why: string,
  { from, to }: { readonly from: number; readonly to: number },
  isFault = false,
): ReadTerm => ({ ok: false, why, isFault, from, to })

const toOutcome = (read: () => Term): ReadTerm => {
  try {
    return { ok: true, term: read() }
  } catch (error) {
    if (error instanceof RangeError) {
      return unread('it is nested too deeply', { from: 0, to: 0 })
    }
    if (!(error instanceof Unreadable)) throw error
    return unread(error.message, error, error.isFault)
  }
}

/** Reads one side of a formula. */
export const readTerm = (atoms: readonly Atom[], context: ReadContext): ReadTerm => {
  const end = atoms.at(-1)?.to ?? 0
  const place = { from: end, to: end }
  if (atoms.length === 0) return unread('the side is empty', place)
  if (atoms.length > ATOMS_MAX) return unread('the side is too long', place)
  const cursor: Cursor = { atoms, at: 0, context, grammar: GRAMMAR, end }
  return toOutcome(() => readAll(cursor, atoms))
}
