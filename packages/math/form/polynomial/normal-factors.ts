import { type Atoms, UNIT_SCALE } from './atoms'
import { factorSparse } from './factor-sparse'
import { keyOfSparse } from './integer-form'
import { type SparsePolynomial, type SparseTerm, sparseOf } from './sparse'

const gcd = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/**
 * The part of `UNIT_SCALE` in which the exponents of a unit are counted, for all polynomials
 * alike.
 */
export const unitSteps = (polynomials: readonly SparsePolynomial[], atoms: Atoms): number[] => {
  const steps: number[] = []
  for (const polynomial of polynomials) {
    for (const { exponents } of polynomial.values()) {
      exponents.forEach((exponent, n) => {
        steps[n] = atoms.isUnit(n) ? gcd(steps[n] ?? UNIT_SCALE, exponent) : 1
      })
    }
  }
  return steps
}

/** What a polynomial that is not 0 is a product of, constants left out. */
export type NormalFactors = {
  /**
   * Atoms that divide every term, as often as they do; units only where all their exponents agree
   * in sign.
   */
  readonly monomial: readonly number[]
  /**
   * The irreducible factors with two terms or more, as often as they come; null beyond the budget.
   */
  readonly factors: readonly NormalFactor[] | null
}

/** An irreducible factor, and a text that is the same for its multiples by numbers. */
export type NormalFactor = { readonly key: string; readonly polynomial: SparsePolynomial }

const leastExponents = (terms: readonly SparseTerm[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) =>
    Math.min(...terms.map(({ exponents }) => exponents[n] ?? 0)),
  )

const mostExponents = (terms: readonly SparseTerm[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) =>
    Math.max(...terms.map(({ exponents }) => exponents[n] ?? 0)),
  )

/** The factors of a polynomial, unit exponents counted in `steps`. */
export const normalFactors = (
  polynomial: SparsePolynomial,
  atoms: Atoms,
  steps: readonly number[],
): NormalFactors => {
  const terms = [...polynomial.values()]
  const count = Math.max(0, ...terms.map(({ exponents }) => exponents.length))
  const [least, most] = [leastExponents(terms, count), mostExponents(terms, count)]
  const monomial = least.map((low, n) => {
    if (!atoms.isUnit(n)) return low
    const high = most[n] ?? 0
    return (low > 0 ? low : high < 0 ? high : 0) / (steps[n] ?? 1)
  })
  const rest = sparseOf(
    terms.map(({ exponents, coefficient }) => ({
      coefficient,
      exponents: Array.from(
        { length: count },
        (_, n) => ((exponents[n] ?? 0) - (least[n] ?? 0)) / (steps[n] ?? 1),
      ),
    })),
  )
  const factors = rest.size > 1 ? factorSparse(rest) : []
  const keyed = factors?.map(polynomial => ({ key: keyOfSparse(polynomial), polynomial }))
  return { monomial, factors: keyed ?? null }
}
