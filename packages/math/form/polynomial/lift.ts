import { type Dense, multiplyDense, trimDense } from './dense'
import {
  divideResidues,
  inverseModulo,
  multiplyResidues,
  type Residues,
  residuesOf,
} from './modular'

const productOf = (factors: readonly Residues[], p: number): Residues =>
  factors.reduce((product, factor) => multiplyResidues(product, factor, p), [1])

/**
 * Hensel: monic factors of a monic polynomial modulo p, made factors modulo the first power of p
 * that is at least `least`. The factors have no common factor in pairs modulo p.
 */
export const liftFactors = (
  f: Dense,
  factors: readonly Residues[],
  p: number,
  least: bigint,
): { readonly factors: readonly Dense[]; readonly modulus: bigint } => {
  const others = factors.map(one =>
    productOf(
      factors.filter(other => other !== one),
      p,
    ),
  )
  const inverses = factors.map((one, n) => inverseModulo(others[n] ?? [], one, p))
  let lifted: Dense[] = factors.map(one => one.map(BigInt))
  let modulus = BigInt(p)
  while (modulus < least) {
    const product = lifted.reduce<Dense>((all, one) => multiplyDense(all, one), [1n])
    const error = f.map((coefficient, n) => (coefficient - (product[n] ?? 0n)) / modulus)
    const rest = residuesOf(trimDense(error), p)
    const scale = modulus
    lifted = lifted.map((one, n) => {
      const factor = factors[n] ?? [1]
      const change = divideResidues(multiplyResidues(rest, inverses[n] ?? [], p), factor, p)
      return one.map((c, k) => c + BigInt(change.remainder[k] ?? 0) * scale)
    })
    modulus *= BigInt(p)
  }
  return { factors: lifted, modulus }
}

/** Coefficients in `(-modulus/2, modulus/2]`. */
export const balanced = (f: Dense, modulus: bigint): Dense =>
  trimDense(
    f.map(coefficient => {
      const rest = ((coefficient % modulus) + modulus) % modulus
      return 2n * rest > modulus ? rest - modulus : rest
    }),
  )
