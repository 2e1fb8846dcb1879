import { rational } from '../../number/rational'
import { gcdOfIntegers } from './dense'
import { type SparsePolynomial, type SparseTerm, sparseOf } from './sparse'

/**
 * The terms of a polynomial with integer coefficients without a common factor, in a fixed order.
 */
export type IntegerTerm = { readonly exponents: readonly number[]; readonly coefficient: bigint }

const compareExponents = (a: IntegerTerm, b: IntegerTerm): number => {
  const length = Math.max(a.exponents.length, b.exponents.length)
  for (let n = 0; n < length; n += 1) {
    const difference = (b.exponents[n] ?? 0) - (a.exponents[n] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * The integers that a polynomial's coefficients are multiples of: their gcd, and common
 * denominator.
 */
export const contentOfSparse = (
  p: SparsePolynomial,
): { readonly top: bigint; readonly bottom: bigint } => {
  let [top, bottom] = [0n, 1n]
  for (const { coefficient } of p.values()) {
    const { numerator, denominator } = coefficient
    bottom = (bottom / gcdOfIntegers(bottom, denominator)) * denominator
    top = gcdOfIntegers(top, numerator)
  }
  return { top, bottom }
}

/**
 * `p` times a number: primitive, its first term (by descending exponents) positive. `p` is not 0.
 */
export const integerForm = (p: SparsePolynomial): readonly IntegerTerm[] => {
  const terms: readonly SparseTerm[] = [...p.values()]
  const { bottom } = contentOfSparse(p)
  const whole = terms.map(({ exponents, coefficient }) => ({
    exponents,
    coefficient: (coefficient.numerator * bottom) / coefficient.denominator,
  }))
  const sorted = whole.toSorted(compareExponents)
  const content = sorted.reduce((all, one) => gcdOfIntegers(all, one.coefficient), 0n)
  const divisor = (sorted[0]?.coefficient ?? 1n) < 0n ? -content : content
  return sorted.map(({ exponents, coefficient }) => ({
    exponents,
    coefficient: coefficient / divisor,
  }))
}

/** The polynomial with these terms. */
export const fromIntegerForm = (terms: readonly IntegerTerm[]): SparsePolynomial =>
  sparseOf(
    terms.map(({ exponents, coefficient }) => ({
      exponents,
      coefficient: rational(coefficient),
    })),
  )

/** A text that is the same for polynomials that differ by a rational factor only. */
export const keyOfSparse = (p: SparsePolynomial): string =>
  integerForm(p)
    .map(({ exponents, coefficient }) => `${coefficient}:${exponents.join(',')}`)
    .join(' ')
