import { bitLength, floorRoot } from '../../evaluate/integers'
import { factorModulo } from './berlekamp'
import {
  type Dense,
  deriveDense,
  gcdOfDense,
  multiplyDense,
  primitiveOf,
  quotientOf,
} from './dense'
import { balanced, liftFactors } from './lift'
import { isSquarefree, monicOf, type Residues, residuesOf } from './modular'

/** Larger degrees are not factored. */
export const DEGREE_MAX = 40
const COEFFICIENT_BITS_MAX = 400
const LIFTED_BITS_MAX = 1500
const SUBSETS_MAX = 5000
const PRIMES: readonly number[] = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
]
/** So many good primes are tried, for the one with the fewest factors. */
const PRIMES_TRIED = 4

type ModularFactors = { readonly prime: number; readonly factors: readonly Residues[] }

const fewestFactors = (f: Dense): ModularFactors | null => {
  let best: ModularFactors | null = null
  let tried = 0
  for (const prime of PRIMES) {
    const residues = residuesOf(f, prime)
    if (residues.length < f.length || !isSquarefree(residues, prime)) continue
    const factors = factorModulo(monicOf(residues, prime), prime)
    if (best === null || factors.length < best.factors.length) best = { prime, factors }
    tried += 1
    if (best.factors.length === 1 || tried === PRIMES_TRIED) break
  }
  return best
}

/** `lead^(n-1) f(x / lead)`, which is monic. */
const madeMonic = (f: Dense): Dense => {
  const lead = f.at(-1) ?? 1n
  const degree = f.length - 1
  return f.map((c, n) => (n === degree ? 1n : c * lead ** BigInt(degree - 1 - n)))
}

const backFromMonic = (f: Dense, lead: bigint): Dense =>
  primitiveOf(f.map((c, n) => c * lead ** BigInt(n)))

/** Mignotte (1974): no coefficient of a factor of `f` is larger than 2^n ‖f‖₂. */
const boundOfFactors = (f: Dense): bigint => {
  const norm = f.reduce((sum, c) => sum + c * c, 0n)
  return (floorRoot(norm, 2) + 1n) << BigInt(f.length - 1)
}

/** The subsets of `count` things with `size` of them, each as ascending indices. */
function* subsetsOf(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield []
  for (let first = from; size > 0 && first <= count - size; first += 1) {
    for (const rest of subsetsOf(count, size - 1, first + 1)) yield [first, ...rest]
  }
}

type Recombined = { readonly found: Dense; readonly rest: Dense; readonly used: readonly number[] }

class Budget {
  private left = SUBSETS_MAX

  spend(): boolean {
    this.left -= 1
    return this.left >= 0
  }
}

/** Whether the constant of a product divides that of `f`: most wrong subsets fail here. */
const mayDivide = (
  f: Dense,
  used: readonly number[],
  lifted: readonly Dense[],
  modulus: bigint,
): boolean => {
  const constant = used.reduce((all, n) => (all * (lifted[n]?.[0] ?? 0n)) % modulus, 1n)
  const [value = 0n] = balanced([constant], modulus)
  return value === 0n ? f[0] === 0n : (f[0] ?? 0n) % value === 0n
}

const findFactor = (
  f: Dense,
  lifted: readonly Dense[],
  modulus: bigint,
  budget: Budget,
): Recombined | 'irreducible' | null => {
  for (let size = 1; 2 * size <= lifted.length; size += 1) {
    for (const used of subsetsOf(lifted.length, size)) {
      if (!budget.spend()) return null
      if (!mayDivide(f, used, lifted, modulus)) continue
      const product = used.reduce<Dense>(
        (all, n) => balanced(multiplyDense(all, lifted[n] ?? []), modulus),
        [1n],
      )
      const rest = quotientOf(f, product)
      if (rest !== null) return { found: product, rest, used }
    }
  }
  return 'irreducible'
}

/** The irreducible factors of a monic polynomial without repeated factors (Zassenhaus 1969). */
const factorMonic = (f: Dense): readonly Dense[] | null => {
  const modular = fewestFactors(f)
  if (modular === null) return null
  const { prime, factors } = modular
  if (factors.length === 1) return [f]
  const least = 2n * boundOfFactors(f) + 1n
  if (bitLength(least) > LIFTED_BITS_MAX) return null
  const lift = liftFactors(f, factors, prime, least)
  const budget = new Budget()
  const found: Dense[] = []
  let [rest, left] = [f, lift.factors]
  while (left.length > 1) {
    const next = findFactor(rest, left, lift.modulus, budget)
    if (next === null) return null
    if (next === 'irreducible') break
    found.push(next.found)
    rest = next.rest
    left = left.filter((_, n) => !next.used.includes(n))
  }
  return [...found, rest]
}

const factorSquarefree = (f: Dense): readonly Dense[] | null => {
  if (f.length <= 2) return [f]
  const lead = f.at(-1) ?? 1n
  return factorMonic(madeMonic(f))?.map(one => backFromMonic(one, lead)) ?? null
}

/** Every irreducible factor once for each time it comes. */
const withMultiplicity = (f: Dense, distinct: readonly Dense[]): readonly Dense[] => {
  const all: Dense[] = []
  let rest = f
  for (const factor of distinct) {
    for (let next = quotientOf(rest, factor); next; next = quotientOf(rest, factor)) {
      all.push(factor)
      rest = next
    }
  }
  return all
}

const isTooLarge = (f: Dense): boolean =>
  f.length - 1 > DEGREE_MAX || f.some(c => c.toString(16).length * 4 > COEFFICIENT_BITS_MAX)

/**
 * The irreducible factors over Q of a polynomial that is not 0, each primitive with a positive
 * leading coefficient, as often as it comes; constants are left out. Null beyond the budget
 * (degree 40, 5,000 recombinations).
 */
export const factorDense = (f: Dense): readonly Dense[] | null => {
  if (isTooLarge(f)) return null
  const primitive = primitiveOf(f)
  if (primitive.length <= 1) return []
  const repeated = gcdOfDense(primitive, deriveDense(primitive))
  const squarefree = quotientOf(primitive, repeated)
  const distinct = squarefree && factorSquarefree(primitiveOf(squarefree))
  return distinct && withMultiplicity(primitive, distinct)
}
