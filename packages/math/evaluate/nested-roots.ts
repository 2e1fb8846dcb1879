import {
  addRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
} from '../number/rational'
import { findExactRoot } from './integers'
import { ADD, MULTIPLY, NEGATE, RATIONAL_POWER } from './operations'
import type { Tape } from './tape'

/** q√r with fractions q and r. */
type RootTerm = { readonly factor: Rational; readonly under: Rational }

const rootTerm = (tape: Tape, step: number): RootTerm | null => {
  const [a, b, c] = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
  switch (tape.operations[step]) {
    case RATIONAL_POWER: {
      const under = tape.numberAt(a)
      return under && b === 1 && c === 2 ? { factor: ONE, under } : null
    }
    case NEGATE: {
      const term = rootTerm(tape, a)
      return term && { ...term, factor: negateRational(term.factor) }
    }
    case MULTIPLY: {
      const [factor, term] = [tape.numberAt(a), rootTerm(tape, b)]
      return factor && term && { ...term, factor: multiplyRationals(factor, term.factor) }
    }
    default:
      return null
  }
}

const exactRoot = ({ numerator, denominator }: Rational): Rational | null => {
  if (numerator < 0n) return null
  const [top, bottom] = [findExactRoot(numerator, 2), findExactRoot(denominator, 2)]
  return top === null || bottom === null ? null : rational(top, bottom)
}

/** √u + √v, or √u - √v. */
export type SumOfRoots = { readonly u: Rational; readonly v: Rational; readonly isMinus: boolean }

/**
 * √(p + q√r) for fractions p > 0, q and r as √u ± √v, where p² - q²r is the square of a
 * fraction: √(5 + 2√6) is √3 + √2. Null for other radicands.
 */
export const sumOfRoots = (tape: Tape, radicand: number): SumOfRoots | null => {
  if (tape.operations[radicand] !== ADD) return null
  const [a, b] = [tape.a[radicand] ?? 0, tape.b[radicand] ?? 0]
  const isFirst = tape.isNumber(a)
  const number = tape.numberAt(isFirst ? a : b)
  const term = rootTerm(tape, isFirst ? b : a)
  if (!number || !term || number.numerator <= 0n) return null
  const square = multiplyRationals(multiplyRationals(term.factor, term.factor), term.under)
  const rest = exactRoot(addRationals(multiplyRationals(number, number), negateRational(square)))
  if (!rest) return null
  const half = rational(1, 2)
  return {
    u: multiplyRationals(half, addRationals(number, rest)),
    v: multiplyRationals(half, addRationals(number, negateRational(rest))),
    isMinus: term.factor.numerator < 0n,
  }
}
