import {
  divideResidues,
  gcdOfResidues,
  multiplyResidues,
  type Residues,
  subtractResidues,
} from './modular'

/** `x^p` modulo `f`. */
const frobenius = (f: Residues, p: number): Residues => {
  let power: Residues = [1]
  for (const bit of p.toString(2)) {
    power = multiplyResidues(power, power, p)
    if (bit === '1') power = [0, ...power]
    power = divideResidues(power, f, p).remainder
  }
  return power
}

/** The matrix of `v ↦ v^p - v` modulo `f`, as rows of coefficients. */
const berlekampMatrix = (f: Residues, p: number): number[][] => {
  const degree = f.length - 1
  const step = frobenius(f, p)
  const rows: number[][] = []
  let power: Residues = [1]
  for (let n = 0; n < degree; n += 1) {
    const row = Array.from({ length: degree }, (_, k) => power[k] ?? 0)
    row[n] = ((row[n] ?? 0) + p - 1) % p
    rows.push(row)
    power = divideResidues(multiplyResidues(power, step, p), f, p).remainder
  }
  return rows
}

const addMultiple = (
  to: number[][],
  [target, source]: readonly [number, number],
  factor: number,
  p: number,
): void => {
  const [row, other] = [to[target] ?? [], to[source] ?? []]
  to[target] = row.map((value, k) => (value + factor * (other[k] ?? 0)) % p)
}

/** All `v` with `v^p = v` modulo `f`: a basis, the constant 1 among its span. */
const fixedPolynomials = (f: Residues, p: number): readonly Residues[] => {
  // Row operations on the matrix beside the identity: rows that vanish tell the kernel.
  const matrix = berlekampMatrix(f, p)
  const size = matrix.length
  const track = matrix.map((_, n) => matrix.map((_, k) => (k === n ? 1 : 0)))
  const used = new Set<number>()
  for (let column = 0; column < size; column += 1) {
    const pivot = matrix.findIndex((row, n) => !used.has(n) && (row[column] ?? 0) !== 0)
    if (pivot < 0) continue
    used.add(pivot)
    const lead = matrix[pivot]?.[column] ?? 1
    for (let n = 0; n < size; n += 1) {
      const value = matrix[n]?.[column] ?? 0
      if (n === pivot || value === 0) continue
      const factor = quotientModulo(p - value, lead, p)
      addMultiple(matrix, [n, pivot], factor, p)
      addMultiple(track, [n, pivot], factor, p)
    }
  }
  return track.filter((_, n) => !used.has(n))
}

const quotientModulo = (a: number, b: number, p: number): number => {
  let [result, base, exponent] = [a % p, b % p, p - 2]
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % p
    base = (base * base) % p
    exponent = Math.floor(exponent / 2)
  }
  return result
}

const splitBy = (f: Residues, v: Residues, p: number): readonly Residues[] => {
  const parts: Residues[] = []
  for (let shift = 0; shift < p; shift += 1) {
    const part = gcdOfResidues(f, subtractResidues(v, shift === 0 ? [] : [shift], p), p)
    if (part.length > 1) parts.push(part)
  }
  return parts
}

/**
 * The irreducible factors modulo a small prime of a monic polynomial without repeated factors, by
 * the method of Berlekamp (1967): the dimension of `{v : v^p = v}` is their number.
 */
export const factorModulo = (f: Residues, p: number): readonly Residues[] => {
  if (f.length <= 2) return [f]
  const basis = fixedPolynomials(f, p).map(v => divideResidues([...v], f, p).remainder)
  let factors: readonly Residues[] = [f]
  for (const v of basis) {
    if (factors.length === basis.length) break
    if (v.length <= 1) continue
    factors = factors.flatMap(factor => (factor.length <= 2 ? [factor] : splitBy(factor, v, p)))
  }
  return factors
}
