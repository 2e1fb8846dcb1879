import type { Expression } from '@slopewise/math'
import type { Atom } from './atom'
import { type Term, Unreadable } from './term'

/** What is known of the letters of a lesson while its formulas are read. */
export type ReadContext = {
  /**
   * Whether a letter is a function: `known` ones also without an argument, `likely` ones where
   * brackets follow.
   */
  readonly functionKind: (base: string) => 'known' | 'likely' | 'none'
  /** Whether a letter has been used by itself. */
  readonly isUsed: (base: string) => boolean
  /** The plain maths of `\val{…}` and `\var{…}`; null where it cannot be read. */
  readonly readPlain: (mark: 'val' | 'var', from: number, to: number) => Expression | null
}

/** How the parts of a formula are read, from loose to tight. */
export type Grammar = {
  readonly sum: (cursor: Cursor) => Term
  /** Factors side by side, no sign of multiplication between them. */
  readonly juxtaposed: (cursor: Cursor) => Term
  readonly product: (cursor: Cursor) => Term
  readonly factor: (cursor: Cursor) => Term
}

/** A stretch of atoms, and how far it has been read. */
export type Cursor = {
  atoms: readonly Atom[]
  at: number
  readonly context: ReadContext
  readonly grammar: Grammar
  /** Where the stretch ends in the text, for what is missing there. */
  readonly end: number
  /** A bar behind a factor belongs to the derivative before it: $\frac{d}{dz} z^2 \Big|_{z=1}$. */
  leavesBars?: boolean
}

/** The atom at the cursor; undefined at the end. */
export const peek = ({ atoms, at }: Cursor, ahead = 0): Atom | undefined => atoms[at + ahead]

/** The place of the cursor in the text. */
export const placeOf = (cursor: Cursor): { readonly from: number; readonly to: number } => {
  const atom = peek(cursor)
  return atom === undefined
    ? { from: cursor.end, to: cursor.end }
    : { from: atom.from, to: atom.to }
}

/** Takes the sign at the cursor where it is one of those named. */
export const takeSign = (cursor: Cursor, ...names: readonly string[]): string | null => {
  const atom = peek(cursor)
  if (atom?.kind !== 'sign' || !names.includes(atom.name)) return null
  cursor.at += 1
  return atom.name
}

/** Ends the reading of this side, with the reason. */
export const refuse = (cursor: Cursor, why: string): never => {
  throw new Unreadable(why, placeOf(cursor))
}

/** A cursor over other atoms with the same grammar. */
export const cursorOver = (cursor: Cursor, atoms: readonly Atom[], end: number): Cursor => ({
  ...cursor,
  atoms,
  at: 0,
  end,
})

/** A cursor for which every letter is a name: `\\frac{dL}{da}`. */
export const withNamesOnly = (cursor: Cursor): Cursor => ({
  ...cursor,
  context: { ...cursor.context, functionKind: () => 'none' },
})

/** Reads all of a stretch as one expression. */
export const readAll = (cursor: Cursor, atoms: readonly Atom[]): Term => {
  const end = atoms.at(-1)?.to ?? placeOf(cursor).to
  const inner = cursorOver(cursor, atoms, end)
  const term = inner.grammar.sum(inner)
  if (inner.at < inner.atoms.length) refuse(inner, 'it goes on where an expression should end')
  return term
}

/** The atoms of the argument at the cursor: braces, or one atom. */
export const takeArgument = (cursor: Cursor): readonly Atom[] => {
  const atom = peek(cursor)
  if (atom === undefined) return refuse(cursor, 'something is missing here')
  if (atom.kind === 'number' && atom.name.length > 1) return [takeDigit(cursor, atom)]
  cursor.at += 1
  return atom.kind === 'group' && !atom.shown ? atom.atoms : [atom]
}

/** `\\frac14`, `z^10`: without braces an argument is one digit. */
const takeDigit = (cursor: Cursor, atom: Atom & { kind: 'number' }): Atom => {
  const first = { ...atom, name: atom.name.slice(0, 1), to: atom.from + 1 }
  const rest = { ...atom, name: atom.name.slice(1), from: atom.from + 1 }
  cursor.atoms = [...cursor.atoms.slice(0, cursor.at), rest, ...cursor.atoms.slice(cursor.at + 1)]
  return first
}

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{(': ')}',
  '|(': '|)',
  '‖(': '‖)',
}

/** Whether a bracket opens at the cursor. */
export const opensBracket = (atom: Atom | undefined): boolean =>
  atom?.kind === 'sign' && Object.hasOwn(CLOSING, atom.name)

/** The atoms within the brackets that open at the cursor, which moves behind them. */
export const takeBrackets = (cursor: Cursor): readonly Atom[] => {
  const start = cursor.at
  let depth = 0
  for (let at = start; at < cursor.atoms.length; at += 1) {
    const atom = cursor.atoms[at]
    if (atom?.kind !== 'sign') continue
    if (Object.hasOwn(CLOSING, atom.name)) depth += 1
    if (Object.values(CLOSING).includes(atom.name)) depth -= 1
    if (depth > 0) continue
    cursor.at = at + 1
    return cursor.atoms.slice(start + 1, at)
  }
  return refuse(cursor, 'a bracket is not closed')
}

/** A list cut at its commas outside brackets. */
export const cutAtCommas = (atoms: readonly Atom[], separators = [',', ';']): Atom[][] => {
  const parts: Atom[][] = [[]]
  let depth = 0
  for (const atom of atoms) {
    if (atom.kind === 'sign') {
      if (Object.hasOwn(CLOSING, atom.name)) depth += 1
      if (Object.values(CLOSING).includes(atom.name)) depth -= 1
      if (depth === 0 && separators.includes(atom.name)) {
        parts.push([])
        continue
      }
    }
    parts.at(-1)?.push(atom)
  }
  return parts
}
