/**
 * A piece of a formula that is read as one: a number, a letter, a sign, words, braces with their
 * inside, an environment with its rows. Spacing, sizes and boxes are gone; places are kept.
 */
export type Atom = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'number'; readonly name: string }
  | { readonly kind: 'letter'; readonly name: string }
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'text'; readonly name: string }
  | { readonly kind: 'sign'; readonly name: string }
  | { readonly kind: 'command'; readonly name: string }
  /** Braces; `shown` where a box or a line makes the group visible. */
  | { readonly kind: 'group'; readonly atoms: readonly Atom[]; readonly shown: boolean }
  | {
      readonly kind: 'environment'
      readonly name: string
      readonly rows: readonly (readonly Atom[])[]
    }
  /** A mark of the author's language with its arguments, as they stand in the text. */
  | { readonly kind: 'mark'; readonly name: string; readonly args: readonly Argument[] }
)

/** The inside of a mark's braces: its extent in the text, and its atoms. */
export type Argument = {
  readonly from: number
  readonly to: number
  readonly atoms: readonly Atom[]
}

/** Whether an atom is one of the signs named. */
export const isSign = (atom: Atom | undefined, ...names: readonly string[]): boolean =>
  atom?.kind === 'sign' && names.includes(atom.name)

/** The signs between two sides of a claim. */
export const RELATION_SIGNS: ReadonlySet<string> = new Set([
  '=',
  '≈',
  '<',
  '≤',
  '>',
  '≥',
  '≠',
  ':=',
  '=:',
  '≡',
  '←',
  '→',
  '∈',
  '∼',
  '∝',
])

/** Whether an atom stands between two sides of a claim. */
export const isRelation = (atom: Atom | undefined): boolean =>
  atom?.kind === 'sign' && RELATION_SIGNS.has(atom.name)
