import { type Rational, rational } from '@slopewise/math'
import type { Term } from './term'

type NumberTerm = Term & { kind: 'number' }

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'kind' in value && !('numerator' in value)

const isTenth = (term: Term | undefined): boolean =>
  term?.kind === 'power' &&
  term.base.kind === 'number' &&
  term.base.value.numerator === 10n &&
  term.base.value.denominator === 1n

/** In `4 \cdot 10^{-5}` the 4 is a digit that is shown. */
const mantissaOf = (term: Term): NumberTerm | null => {
  if (term.kind !== 'product' || term.factors.length !== 2 || !isTenth(term.factors[1])) return null
  const [first] = term.factors
  return first?.kind === 'number' && first.shown === null ? { ...first, shown: rational(1) } : null
}

/** A change of numbers, told which number it is, counted from 0. */
type Change = (term: NumberTerm, index: number) => Term

const walk = (term: Term, change: Change, counter: { count: number }): Term => {
  if (term.kind === 'number') return change(term, counter.count++)
  if (term.kind === 'plain') return term
  const mantissa = mantissaOf(term)
  if (mantissa !== null && term.kind === 'product') {
    const first = change(mantissa, counter.count++)
    return { ...term, factors: [first, ...term.factors.slice(1)] }
  }
  const changed = Object.entries(term).map(([key, part]: [string, unknown]) => {
    if (isTerm(part)) return [key, walk(part, change, counter)]
    if (Array.isArray(part) && part.every(isTerm)) {
      return [key, part.map(one => walk(one, change, counter))]
    }
    return [key, part]
  })
  // Every part keeps its kind.
  return Object.fromEntries(changed) as Term
}

/** The numbers of a term from left to right; exponents of ten left out. */
export const numberTermsOf = (term: Term): NumberTerm[] => {
  const found: NumberTerm[] = []
  walk(
    term,
    one => {
      found.push(one)
      return one
    },
    { count: 0 },
  )
  return found
}

/** The term with another value for one of its numbers. */
export const replaceNumbers = (term: Term, index: number, value: Rational): Term =>
  walk(term, (one, at) => (at === index ? { ...one, value } : one), { count: 0 })
