import type { TexToken } from '../formula/scan-tex'
import type { Argument, Atom } from './atom'

/** An argument, and the token after it. */
export type ReadArgument = Argument & { readonly next: number }

/** What was read at a place, and the token after it. */
export type ReadAtoms = { readonly atoms: readonly Atom[]; readonly next: number }

/** The tokens of a formula, and how parts of it are read. */
export type AtomReader = {
  readonly tex: string
  readonly tokens: readonly TexToken[]
  /** The atoms of the tokens `from` (included) to `to` (excluded). */
  readonly atoms: (from: number, to: number) => readonly Atom[]
  /** The argument that begins at a token, in braces or a single token. */
  readonly argument: (index: number) => ReadArgument
}
