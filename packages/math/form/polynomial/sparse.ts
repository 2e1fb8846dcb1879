import {
  addRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
} from '../../number/rational'

/**
 * One term: a coefficient, and the exponent of each atom by its index; units may have negative
 * ones.
 */
export type SparseTerm = { readonly exponents: readonly number[]; readonly coefficient: Rational }

/** A polynomial over Q in any number of atoms: its terms by their exponents, none of them 0. */
export type SparsePolynomial = ReadonlyMap<string, SparseTerm>

const trimmed = (exponents: readonly number[]): readonly number[] => {
  let length = exponents.length
  while (length > 0 && exponents[length - 1] === 0) length -= 1
  return length === exponents.length ? exponents : exponents.slice(0, length)
}

const put = (terms: Map<string, SparseTerm>, { exponents, coefficient }: SparseTerm): void => {
  const own = trimmed(exponents)
  const key = own.join(',')
  const known = terms.get(key)
  const sum = known ? addRationals(known.coefficient, coefficient) : coefficient
  if (sum.numerator === 0n) terms.delete(key)
  else terms.set(key, { exponents: own, coefficient: sum })
}

/** The polynomial with these terms; terms with the same exponents are added. */
export const sparseOf = (list: Iterable<SparseTerm>): SparsePolynomial => {
  const terms = new Map<string, SparseTerm>()
  for (const term of list) put(terms, term)
  return terms
}

/** A constant. */
export const sparseConstant = (value: Rational): SparsePolynomial =>
  sparseOf([{ exponents: [], coefficient: value }])

/** An atom to an integer power. */
export const sparseAtom = (index: number, exponent = 1): SparsePolynomial => {
  const exponents = Array.from({ length: index + 1 }, (_, n) => (n === index ? exponent : 0))
  return sparseOf([{ exponents, coefficient: ONE }])
}

/** `p + q`. */
export const addSparse = (p: SparsePolynomial, q: SparsePolynomial): SparsePolynomial =>
  sparseOf([...p.values(), ...q.values()])

/** `-p`. */
export const negateSparse = (p: SparsePolynomial): SparsePolynomial =>
  sparseOf(
    [...p.values()].map(({ exponents, coefficient }) => ({
      exponents,
      coefficient: negateRational(coefficient),
    })),
  )

const sumOfExponents = (a: readonly number[], b: readonly number[]): readonly number[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, n) => (a[n] ?? 0) + (b[n] ?? 0))

/** `p q`. */
export const multiplySparse = (p: SparsePolynomial, q: SparsePolynomial): SparsePolynomial => {
  const terms = new Map<string, SparseTerm>()
  for (const a of p.values()) {
    for (const b of q.values()) {
      const exponents = sumOfExponents(a.exponents, b.exponents)
      put(terms, { exponents, coefficient: multiplyRationals(a.coefficient, b.coefficient) })
    }
  }
  return terms
}

/** The value of a polynomial without atoms, 0 for the empty one; null where there are atoms. */
export const constantOf = (p: SparsePolynomial): Rational | null => {
  const [first, second] = p.values()
  if (first === undefined) return { numerator: 0n, denominator: 1n }
  return second === undefined && first.exponents.length === 0 ? first.coefficient : null
}
