import { renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import { termsIn } from '../indexed/terms-in'
import type { MappedText } from '../source/mapped-text'
import type { ReadContext } from '../terms/cursor'
import type { Piece, SideAtoms } from '../terms/pieces'
import { type ReadTerm, readTerm } from '../terms/read-term'
import type { Term, TermRelation } from '../terms/term'
import { numberLayers } from './numbered-layers'
import { nameOwnSlopes } from './own-slopes'
import { nameSquares } from './squares'

/** A side of a chain as it was read. */
export type ReadSide = SideAtoms & {
  readonly isProse: boolean
  readonly read: ReadTerm
}

const isProse = ({ atoms }: SideAtoms): boolean =>
  atoms.length > 0 && atoms.every(({ kind }) => kind === 'text')

const isSigma = (part: Term): boolean =>
  (part.kind === 'function' || part.kind === 'call') && part.of.base === 'σ'

/** Beside a mean `\\mu` a bare `\\sigma` is the deviation: nobody takes the sigmoid nowhere. */
const nameDeviation = (sides: readonly ReadSide[], hasMean: boolean): ReadSide[] => {
  const parts = sides.flatMap(({ read }) => (read.ok ? termsIn(read.term) : []))
  const isBeside = hasMean || parts.some(one => one.kind === 'symbol' && one.base === 'μ')
  const isBare = parts.filter(isSigma).every(one => one.kind === 'function' && one.primes === 0)
  const isSlope = parts.some(one => one.kind === 'derivative' && isSigma(one.of))
  if (!isBeside || !isBare || isSlope) return [...sides]
  return sides.map(side => {
    if (!side.read.ok) return side
    const term = renameParts(side.read.term, one => {
      // The variance has a name of its own.
      if (one.kind === 'power' && isSigma(one.base)) return one
      return one.kind === 'function' && isSigma(one) ? one.of : null
    })
    return { ...side, read: { ...side.read, term } }
  })
}

/** The sides of a chain, each read by itself. */
export const readSides = (
  { sides }: Piece,
  context: ReadContext,
  defined: readonly TextDefinition[],
): ReadSide[] => {
  const named = (term: Term): Term =>
    nameOwnSlopes(numberLayers(nameSquares(term, defined), defined), defined)
  const all = sides.map((side): ReadSide => {
    const read = readTerm(side.atoms, context)
    const renamed = read.ok ? { ...read, term: named(read.term) } : read
    return { ...side, isProse: isProse(side), read: renamed }
  })
  return nameDeviation(all, context.isUsed('μ'))
}

const RELATIONS: Readonly<Record<string, TermRelation>> = {
  '=': '=',
  ':=': '=',
  '=:': '=',
  '≡': '=',
  '←': '=',
  '≈': '≈',
  '<': '<',
  '≤': '≤',
  '>': '>',
  '≥': '≥',
  '≠': '≠',
}

/** What a sign claims; null for signs that claim nothing that is decided. */
export const relationOfSign = (name: string): TermRelation | null => RELATIONS[name] ?? null

/** Signs that say of what kind something is, or where it goes: they claim nothing. */
export const isDeclaration = ({ relations }: Piece): boolean =>
  relations.some(({ name }) => name === '→' || name === '∈' || name === '∼')

/** The tolerance of `\approx[1e-6]`. */
export const toleranceOf = (
  { text }: MappedText,
  sign: { readonly from: number; readonly to: number },
): number | null => {
  const found = /\[\s*([\d.]+(?:e-?\d+)?)\s*\]/.exec(text.slice(sign.from, sign.to))
  return found === null ? null : Number(found[1])
}
