import type { TextDefinition } from '../indexed/scope'
import type { MappedText } from '../source/mapped-text'
import type { ReadContext } from '../terms/cursor'
import type { Piece, SideAtoms } from '../terms/pieces'
import { type ReadTerm, readTerm } from '../terms/read-term'
import type { TermRelation } from '../terms/term'
import { nameSquares } from './squares'

/** A side of a chain as it was read. */
export type ReadSide = SideAtoms & {
  readonly isProse: boolean
  readonly read: ReadTerm
}

const isProse = ({ atoms }: SideAtoms): boolean =>
  atoms.length > 0 && atoms.every(({ kind }) => kind === 'text')

/** The sides of a chain, each read by itself. */
export const readSides = (
  { sides }: Piece,
  context: ReadContext,
  defined: readonly TextDefinition[],
): ReadSide[] =>
  sides.map(side => {
    const read = readTerm(side.atoms, context)
    const named = read.ok ? { ...read, term: nameSquares(read.term, defined) } : read
    return { ...side, isProse: isProse(side), read: named }
  })

const RELATIONS: Readonly<Record<string, TermRelation>> = {
  '=': '=',
  ':=': '=',
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
