import { rational } from '@slopewise/math'
import { type Rename, renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import { type SymbolTerm, symbolOf, type Term } from '../terms/term'

/** What the square of a letter is called where the text defines it: $\sigma^2$. */
export const squareName = (base: string): string => `${base}²`

const isTwo = (term: Term): boolean =>
  term.kind === 'number' && term.value.numerator === 2n && term.value.denominator === 1n

/** The letter whose square a term is; null for all others. */
const squaredLetter = (term: Term): SymbolTerm | null => {
  if (term.kind !== 'power' || !isTwo(term.exponent)) return null
  const { base } = term
  if (base.kind === 'function') return base.primes === 0 ? base.of : null
  return base.kind === 'symbol' ? base : null
}

/** $\frac{\partial L}{\partial \sigma} / \frac{\partial \sigma^2}{\partial \sigma}$ is how the slope by a square was read. */
const slopeBySquare = (term: Term): { readonly of: Term; readonly letter: SymbolTerm } | null => {
  if (term.kind !== 'quotient' || term.under.kind !== 'derivative') return null
  const letter = squaredLetter(term.under.of)
  return letter !== null && term.over.kind === 'derivative' ? { of: term.over.of, letter } : null
}

/** Squares that the text has defined by their names. */
export const nameSquares = (term: Term, defined: readonly TextDefinition[]): Term => {
  const names = new Set(defined.map(({ symbol }) => symbol.base).filter(base => base.endsWith('²')))
  if (names.size === 0) return term
  const named = (letter: SymbolTerm | null): SymbolTerm | null =>
    letter !== null && names.has(squareName(letter.base))
      ? { ...letter, base: squareName(letter.base) }
      : null
  const rename: Rename = one => {
    const slope = slopeBySquare(one)
    const by = named(slope?.letter ?? null)
    if (slope !== null && by !== null) {
      return { kind: 'derivative', of: renameParts(slope.of, rename), by: [by] }
    }
    return named(squaredLetter(one)) ?? nameRoot(one, named, rename)
  }
  return renameParts(term, rename)
}

const TWO: Term = { kind: 'number', value: rational(2), shown: null }

const rootOf = (square: SymbolTerm): Term => ({
  kind: 'call',
  of: symbolOf('sqrt'),
  primes: 0,
  args: [square],
})

/** `\\sigma` where $\\sigma^2$ has a name is its root, and a slope by it one by the square. */
const nameRoot = (
  one: Term,
  named: (letter: SymbolTerm | null) => SymbolTerm | null,
  rename: Rename,
): Term | null => {
  const put = (part: Term): Term => renameParts(part, rename)
  switch (one.kind) {
    case 'call':
      return { ...one, args: one.args.map(put) }
    case 'function': {
      const square = one.primes === 0 ? named(one.of) : null
      return square === null ? one : rootOf(square)
    }
    case 'symbol': {
      const square = named(one)
      return square === null ? null : rootOf(square)
    }
    case 'derivative': {
      const square = one.by.length === 1 ? named(one.by[0] ?? null) : null
      const of = put(one.of)
      if (square === null) return { ...one, of }
      const slope: Term = { kind: 'derivative', of, by: [square] }
      return { kind: 'product', factors: [slope, TWO, rootOf(square)] }
    }
    default:
      return null
  }
}
