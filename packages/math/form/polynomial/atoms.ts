/**
 * What polynomials are made of: names, and anything else that is taken as it is (`tanh(z)`,
 * `sqrt(2)`, `g(z)`), each by its text. Powers of e are units: `e^m` for a monomial m is an atom
 * whose exponents count in parts of `UNIT_SCALE`.
 */
export type Atom = { readonly key: string; readonly isUnit: boolean }

/** Exponents of powers of e are whole multiples of one part of this: halves, thirds, hundredths. */
export const UNIT_SCALE = 25_200

/** So many different atoms are told apart. */
const ATOMS_MAX = 12

/** The atoms met so far, by number. */
export class Atoms {
  private readonly list: Atom[] = []

  /** The number of an atom; null where there are too many. */
  indexOf(key: string, isUnit: boolean): number | null {
    const known = this.list.findIndex(atom => atom.key === key && atom.isUnit === isUnit)
    if (known >= 0) return known
    if (this.list.length === ATOMS_MAX) return null
    this.list.push({ key, isUnit })
    return this.list.length - 1
  }

  /** Whether the atom with this number is a power of e, which is never 0. */
  isUnit(index: number): boolean {
    return this.list[index]?.isUnit ?? false
  }

  /** The text of the atom with this number. */
  keyOf(index: number): string {
    return this.list[index]?.key ?? ''
  }
}
