import { bitLength } from '../evaluate/integers'
import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'

const ALGEBRAIC: ReadonlySet<number> = new Set([
  operation.CONSTANT,
  operation.BIG_CONSTANT,
  operation.ADD,
  operation.MULTIPLY,
  operation.DIVIDE,
  operation.NEGATE,
  operation.ABS,
  operation.INTEGER_POWER,
  operation.RATIONAL_POWER,
])

const reachable = (tape: Tape, root: number): readonly number[] => {
  const needed = new Set([root])
  for (let step = root; step >= 0; step -= 1) {
    if (!needed.has(step)) continue
    const count = operation.operandCount(tape.operations[step] ?? 0)
    const operands = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
    for (const operand of operands.slice(0, count)) needed.add(operand)
  }
  return [...needed].toSorted((x, y) => x - y)
}

/** Whether a closed step is built from fractions by the four operations, powers and roots. */
export const isAlgebraic = (tape: Tape, root: number): boolean =>
  reachable(tape, root).every(step => ALGEBRAIC.has(tape.operations[step] ?? -1))

const BITS_MAX = 60_000

type Bound = { readonly upper: number; readonly lower: number }

const combine = (tape: Tape, step: number, of: (step: number) => Bound): Bound | null => {
  const [a, b, c] = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
  switch (tape.operations[step]) {
    case operation.CONSTANT:
      return { upper: Math.log2(Math.abs(a) + 1), lower: Math.log2(b) }
    case operation.BIG_CONSTANT: {
      const value = tape.bigConstants[a]
      return value
        ? { upper: bitLength(value.numerator), lower: bitLength(value.denominator) }
        : null
    }
    case operation.NEGATE:
    case operation.ABS:
      return of(a)
    case operation.ADD: {
      const [x, y] = [of(a), of(b)]
      const upper = Math.max(x.upper + y.lower, x.lower + y.upper) + 1
      return { upper, lower: x.lower + y.lower }
    }
    case operation.MULTIPLY: {
      const [x, y] = [of(a), of(b)]
      return { upper: x.upper + y.upper, lower: x.lower + y.lower }
    }
    case operation.DIVIDE: {
      const [x, y] = [of(a), of(b)]
      return { upper: x.upper + y.lower, lower: x.lower + y.upper }
    }
    case operation.INTEGER_POWER:
      return raised(of(a), b, 1)
    case operation.RATIONAL_POWER:
      return raised(of(a), b, c)
    default:
      return null
  }
}

/** BFMSS: for a k-th root of u/l the pair is (u l^{k-1})^{1/k}, l where u ≥ l, else the dual. */
const raised = (x: Bound, p: number, q: number): Bound => {
  const n = Math.abs(p)
  const [upper, lower] = p > 0 ? [n * x.upper, n * x.lower] : [n * x.lower, n * x.upper]
  if (q === 1) return { upper, lower }
  return upper >= lower
    ? { upper: (upper + (q - 1) * lower) / q, lower }
    : { upper, lower: (lower + (q - 1) * upper) / q }
}

/**
 * A number b such that a closed algebraic step is 0 or at least 2^-b in size: the bound of
 * Burnikel, Funke, Mehlhorn, Schirra and Schmitt (2009), |E| ≥ 1 / (u^{D-1} l) with D the product of the
 * degrees of all roots. Null where it is too large to be of use.
 */
export const zeroBoundBits = (tape: Tape, root: number): number | null => {
  const bounds = new Map<number, Bound>()
  let degree = 1
  for (const step of reachable(tape, root)) {
    if (tape.operations[step] === operation.RATIONAL_POWER) degree *= tape.c[step] ?? 1
    const bound = combine(tape, step, inner => bounds.get(inner) ?? { upper: 0, lower: 0 })
    if (!bound) return null
    bounds.set(step, bound)
  }
  const { upper, lower } = bounds.get(root) ?? { upper: 0, lower: 0 }
  const bits = Math.ceil((degree - 1) * upper + lower) + 2
  return bits <= BITS_MAX ? bits : null
}
