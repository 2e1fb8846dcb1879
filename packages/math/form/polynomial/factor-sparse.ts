import { type Dense, primitiveOf, quotientOf, trimDense } from './dense'
import { DEGREE_MAX, factorDense } from './factor-dense'
import { fromIntegerForm, type IntegerTerm, integerForm } from './integer-form'
import type { SparsePolynomial } from './sparse'

const SUBSETS_MAX = 2000

/** Kronecker's substitution: atom n becomes x to the power `weights[n]`. */
type Kronecker = { readonly weights: readonly number[]; readonly sizes: readonly number[] }

const kroneckerOf = (terms: readonly IntegerTerm[]): Kronecker => {
  const count = Math.max(...terms.map(({ exponents }) => exponents.length))
  const sizes = Array.from(
    { length: count },
    (_, n) => 1 + Math.max(...terms.map(({ exponents }) => exponents[n] ?? 0)),
  )
  const weights: number[] = []
  let weight = 1
  for (const size of sizes) {
    weights.push(weight)
    weight *= size
  }
  return { weights, sizes }
}

const toDense = (
  terms: readonly IntegerTerm[],
  { weights, sizes }: Kronecker,
): readonly bigint[] | null => {
  const length = sizes.reduce((product, size) => product * size, 1)
  if (length > DEGREE_MAX + 1) return null
  const dense: bigint[] = Array.from({ length }, () => 0n)
  for (const { exponents, coefficient } of terms) {
    const at = exponents.reduce((sum, exponent, n) => sum + exponent * (weights[n] ?? 0), 0)
    dense[at] = coefficient
  }
  return dense
}

const fromDense = (f: Dense, { weights, sizes }: Kronecker): SparsePolynomial =>
  fromIntegerForm(
    f.flatMap((coefficient, at) => {
      if (coefficient === 0n) return []
      const exponents = sizes.map((size, n) => Math.floor(at / (weights[n] ?? 1)) % size)
      return [{ exponents, coefficient }]
    }),
  )

const multiplyAll = (factors: readonly Dense[]): Dense => {
  let product: bigint[] = [1n]
  for (const factor of factors) {
    const next: bigint[] = Array.from({ length: product.length + factor.length - 1 }, () => 0n)
    product.forEach((a, i) => {
      factor.forEach((b, j) => {
        next[i + j] = (next[i + j] ?? 0n) + a * b
      })
    })
    product = next
  }
  return product
}

const subsetOf = (mask: number, list: readonly Dense[]): readonly Dense[] =>
  list.filter((_, n) => (mask >> n) & 1)

const countBits = (mask: number): number => mask.toString(2).replaceAll('0', '').length

/**
 * Exact division in the substituted variable with room for every product, so that none wraps over.
 */
const dividesTruly = (
  terms: readonly IntegerTerm[],
  candidate: SparsePolynomial,
): SparsePolynomial | null => {
  const sizes = kroneckerOf(terms).sizes.map(size => 2 * size)
  const weights = sizes.map((_, n) => sizes.slice(0, n).reduce((all, size) => all * size, 1))
  const wide: Kronecker = { weights, sizes }
  const spread = (list: readonly IntegerTerm[]): Dense => {
    const dense: bigint[] = []
    const length = sizes.reduce((product, size) => product * size, 1)
    for (let n = 0; n < length; n += 1) dense.push(0n)
    for (const { exponents, coefficient } of list) {
      dense[exponents.reduce((sum, e, n) => sum + e * (weights[n] ?? 0), 0)] = coefficient
    }
    return trimDense(dense)
  }
  const quotient = quotientOf(spread(terms), spread(integerForm(candidate)))
  if (quotient === null) return null
  const result = fromDense(quotient, wide)
  const fits = [...result.values()].every(({ exponents }) =>
    exponents.every((exponent, n) => 2 * exponent < (sizes[n] ?? 0)),
  )
  return fits ? result : null
}

type Split = { readonly factor: SparsePolynomial; readonly rest: SparsePolynomial }

const splitOnce = (terms: readonly IntegerTerm[]): Split | 'irreducible' | null => {
  const kronecker = kroneckerOf(terms)
  const dense = toDense(terms, kronecker)
  const images = dense && factorDense(trimDense(dense))
  if (!images) return null
  const count = images.length
  if (2 ** count > SUBSETS_MAX) return null
  const masks = Array.from({ length: Math.max(0, 2 ** count - 2) }, (_, n) => n + 1)
  for (const mask of masks.toSorted((a, b) => countBits(a) - countBits(b))) {
    if (2 * countBits(mask) > count) break
    const candidate = fromDense(primitiveOf(multiplyAll(subsetOf(mask, images))), kronecker)
    const rest = dividesTruly(terms, candidate)
    if (rest !== null) return { factor: candidate, rest }
  }
  return 'irreducible'
}

/**
 * The irreducible factors over Q of a polynomial in any number of atoms, constants left out, as
 * often as they come. Exponents are not negative, and no atom divides every term. Several atoms
 * become powers of one (Kronecker 1882); factors of the image that belong together are found by
 * trying. Null beyond the budget.
 */
export const factorSparse = (p: SparsePolynomial): readonly SparsePolynomial[] | null => {
  const factors: SparsePolynomial[] = []
  let terms = integerForm(p)
  while (terms.some(({ exponents }) => exponents.length > 0)) {
    const split = splitOnce(terms)
    if (split === null) return null
    if (split === 'irreducible') return [...factors, fromIntegerForm(terms)]
    factors.push(split.factor)
    terms = integerForm(split.rest)
  }
  return factors
}
