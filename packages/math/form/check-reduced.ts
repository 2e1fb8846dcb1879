import { toText } from '../print/text'
import { add, multiply, negate, num, power, variable } from '../tree/build'
import type { Expression } from '../tree/expression'
import type { FormContext, FormIssue } from './form'
import { issueAt } from './place'
import { Atoms } from './polynomial/atoms'
import { gcdOfIntegers } from './polynomial/dense'
import { contentOfSparse, integerForm } from './polynomial/integer-form'
import { normalFactors, unitSteps } from './polynomial/normal-factors'
import { FractionReader } from './polynomial/read-fraction'
import { constantOf, type SparsePolynomial } from './polynomial/sparse'

/** The factors over and under a fraction line. */
export type FractionParts = { readonly above: Expression[]; readonly below: Expression[] }

/** A factor of a product as a polynomial to a power. */
type Piece = { readonly base: SparsePolynomial; readonly count: number }

const COUNT_MAX = 30

const countOf = (node: Expression): number => {
  if (node.kind !== 'power' || node.exponent.kind !== 'number') return 1
  const { numerator, denominator } = node.exponent.value
  return denominator === 1n && numerator > 0n && numerator <= COUNT_MAX ? Number(numerator) : 1
}

/** Null where a factor is no polynomial: then nothing is said of common factors. */
const readPieces = (
  nodes: readonly Expression[],
  reader: FractionReader,
): readonly Piece[] | null => {
  const pieces: Piece[] = []
  for (const node of nodes) {
    const count = countOf(node)
    const fraction = reader.read(count > 1 && node.kind === 'power' ? node.base : node)
    const divisor = fraction && constantOf(fraction.bottom)
    const isWhole = divisor?.numerator === 1n && divisor.denominator === 1n
    if (!fraction || !isWhole) return null
    pieces.push({ base: fraction.top, count })
  }
  return pieces
}

/** The product of the contents; null where coefficients are not all whole. */
const contentOf = (pieces: readonly Piece[]): bigint | null => {
  let product = 1n
  for (const { base, count } of pieces) {
    const { top, bottom } = contentOfSparse(base)
    if (bottom !== 1n) return null
    product *= top ** BigInt(count)
  }
  return product
}

type Gathered = { readonly monomial: number[]; readonly others: Map<string, SparsePolynomial> }

const gather = (pieces: readonly Piece[], atoms: Atoms, steps: readonly number[]): Gathered => {
  const monomial: number[] = []
  const others = new Map<string, SparsePolynomial>()
  for (const { base, count } of pieces) {
    if (base.size === 0) continue
    const found = normalFactors(base, atoms, steps)
    found.monomial.forEach((exponent, n) => {
      monomial[n] = (monomial[n] ?? 0) + exponent * count
    })
    for (const one of found.factors ?? []) others.set(one.key, one.polynomial)
  }
  return { monomial, others }
}

const isPlainName = (key: string): boolean => /^[\p{L}][\p{L}\p{N}_]*$/u.test(key)

/** A polynomial for the learner; empty where it is in more than plain names. */
const textOf = (polynomial: SparsePolynomial, atoms: Atoms): string => {
  const used = [...polynomial.values()].flatMap(({ exponents }) =>
    exponents.flatMap((exponent, n) => (exponent === 0 ? [] : [n])),
  )
  if (!used.every(n => !atoms.isUnit(n) && isPlainName(atoms.keyOf(n)))) return ''
  const terms = integerForm(polynomial).map(({ exponents, coefficient }) => {
    const names = exponents.flatMap((exponent, n) => {
      const name = variable(atoms.keyOf(n))
      return exponent === 0 ? [] : [exponent === 1 ? name : power(name, num(exponent))]
    })
    const size = coefficient < 0n ? -coefficient : coefficient
    const isOne = size === 1n && names.length > 0
    const term = multiply(...(isOne ? [] : [num(size)]), ...names)
    return coefficient < 0n ? negate(term) : term
  })
  return toText(add(...terms))
}

const findCommon = (above: Gathered, below: Gathered, atoms: Atoms): string | null => {
  const atom = above.monomial.findIndex((up, n) => up !== 0 && (below.monomial[n] ?? 0) !== 0)
  if (atom >= 0) {
    const key = atoms.keyOf(atom)
    return !atoms.isUnit(atom) && isPlainName(key) ? key : ''
  }
  for (const [key, polynomial] of above.others) {
    if (below.others.has(key)) return textOf(polynomial, atoms)
  }
  return null
}

/** Whether anything divides both numerator and denominator, a number or a polynomial. */
export const checkReduced = (
  node: Expression,
  { above, below }: FractionParts,
  context: FormContext,
): FormIssue | null => {
  const atoms = new Atoms()
  const reader = new FractionReader(atoms)
  const [top, bottom] = [readPieces(above, reader), readPieces(below, reader)]
  if (top === null || bottom === null) return null
  const [over, under] = [contentOf(top), contentOf(bottom)]
  const by = over === null || under === null ? 1n : gcdOfIntegers(over, under)
  if (by > 1n) return issueAt('fraction-not-reduced', node, context, { by: `${by}` })
  const steps = unitSteps(
    [...top, ...bottom].map(({ base }) => base),
    atoms,
  )
  const gathered = [top, bottom].map(pieces => gather(pieces, atoms, steps))
  const [up, down] = gathered
  const factor = up && down ? findCommon(up, down, atoms) : null
  return factor === null ? null : issueAt('common-factor', node, context, { factor })
}
