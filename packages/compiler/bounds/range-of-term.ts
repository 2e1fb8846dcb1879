import { rational } from '@slopewise/math'
import { resolveLabel, type Scope, SIZE } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import {
  addIntervals,
  between,
  EVERY,
  type Interval,
  inverseOfInterval,
  multiplyIntervals,
  NOT_NEGATIVE,
  negateInterval,
  POSITIVE,
  pointAt,
  powerOfInterval,
  sizeOfInterval,
} from './interval'

/** What is known of the letters and functions of a claim. */
export type Known = {
  readonly scope: Scope
  /** What is given of a letter; null for nothing. */
  readonly rangeOfLetter: (symbol: SymbolTerm) => Interval | null
  /** The built-in function that a function is; null for any other. */
  readonly functionOf: (symbol: SymbolTerm) => string | null
  /** Whether nothing is said of a letter. */
  readonly isFree: (symbol: SymbolTerm) => boolean
  /** Is told each letter that counts; one that comes twice makes the range too wide. */
  readonly meet: (symbol: SymbolTerm) => void
  /** Is told where a range may hold more than the values. */
  readonly widen: () => void
}

/** Factors that a product or power is written out to. */
const FACTORS_MAX = 12

const ZERO = rational(0)
const ONE = rational(1)

/** Values of functions at any number, and of their slopes. */
const RANGES: ReadonlyMap<string, readonly Interval[]> = new Map([
  ['sigmoid', [between('(', ZERO, ONE, ')'), between('(', ZERO, rational(1, 4), ']')]],
  ['tanh', [between('(', rational(-1), ONE, ')'), between('(', ZERO, ONE, ']')]],
  ['softplus', [POSITIVE, between('(', ZERO, ONE, ')')]],
  ['exp', [POSITIVE, POSITIVE]],
  ['sqrt', [NOT_NEGATIVE]],
  ['relu', [NOT_NEGATIVE]],
  ['sin', [between('[', rational(-1), ONE, ']'), between('[', rational(-1), ONE, ']')]],
  ['cos', [between('[', rational(-1), ONE, ']'), between('[', rational(-1), ONE, ']')]],
])

/** A number, or the `n` that a product goes to. */
const wholeOf = (term: Term, { scope }: Known): number | null => {
  if (term.kind === 'symbol' && term.indices.length === 0 && scope.sizes.has(term.base)) return SIZE
  if (term.kind !== 'number' || term.value.denominator !== 1n) return null
  const value = Number(term.value.numerator)
  return value >= 1 && value <= FACTORS_MAX ? value : null
}

/** Every value of a factor once for each number that a product goes through. */
const rangeOfBig = (term: Term & { kind: 'big' }, known: Known): Interval => {
  const [from, to] = [term.from, term.to].map(one => one && resolveLabel(one, known.scope))
  if (!from || !to || from.name !== '' || to.name !== '' || term.except !== null) {
    return anything(known)
  }
  const count = to.offset - from.offset + 1
  if (term.op === 'max' || count < 1 || count > FACTORS_MAX) return anything(known)
  const one = rangeOf(term.body, known)
  const join = term.op === 'sum' ? addIntervals : multiplyIntervals
  return Array.from({ length: count - 1 }).reduce<Interval>(all => join(all, one), one)
}

const anything = ({ widen }: Known): Interval => {
  widen()
  return EVERY
}

const isEvery = ({ low, high }: Interval): boolean => low.at === '−∞' && high.at === '∞'

const rangeOfCall = (term: Term & { kind: 'call' }, known: Known): Interval => {
  const [only, ...others] = term.args
  if (only === undefined || others.length > 0) return anything(known)
  const inner = rangeOf(only, known)
  const name = known.functionOf(term.of)
  if (name === 'abs' && term.primes === 0) return sizeOfInterval(inner)
  if (!isEvery(inner)) known.widen()
  return RANGES.get(name ?? '')?.[term.primes] ?? anything(known)
}

const rangeOfPower = (base: Term, exponent: Term, known: Known): Interval => {
  if (base.kind === 'symbol' && base.base === 'e') {
    if (!isEvery(rangeOf(exponent, known))) known.widen()
    return POSITIVE
  }
  const times = wholeOf(exponent, known)
  return times === null ? anything(known) : powerOfInterval(rangeOf(base, known), times)
}

const inverse = (of: Term, known: Known): Interval => {
  if (of.kind === 'number' && of.value.numerator !== 0n) {
    return pointAt(rational(of.value.denominator, of.value.numerator))
  }
  return inverseOfInterval(rangeOf(of, known)) ?? anything(known)
}

const isPowerOfE = (term: Term): boolean =>
  (term.kind === 'power' && term.base.kind === 'symbol' && term.base.base === 'e') ||
  (term.kind === 'call' && term.of.base === 'exp' && term.primes === 0)

/** $e^{z_i} / \\sum_k e^{z_k}$: a share of a whole. */
const isShare = ({ over, under }: Term & { kind: 'quotient' }): boolean =>
  isPowerOfE(over) && under.kind === 'big' && under.op === 'sum' && isPowerOfE(under.body)

const rangeOfQuotient = (term: Term & { kind: 'quotient' }, known: Known): Interval => {
  if (!isShare(term))
    return multiplyIntervals(rangeOf(term.over, known), inverse(term.under, known))
  known.widen()
  return between('(', ZERO, ONE, ')')
}

/** All values that a term may have: each of them, where every letter comes once, and more else. */
export const rangeOf = (term: Term, known: Known): Interval => {
  switch (term.kind) {
    case 'number':
      return pointAt(term.value)
    case 'symbol':
      known.meet(term)
      return known.rangeOfLetter(term) ?? EVERY
    case 'negative':
      return negateInterval(rangeOf(term.of, known))
    case 'sum':
      return term.terms.map(one => rangeOf(one, known)).reduce(addIntervals)
    case 'product':
      return term.factors.map(one => rangeOf(one, known)).reduce(multiplyIntervals)
    case 'quotient':
      return rangeOfQuotient(term, known)
    case 'power':
      return rangeOfPower(term.base, term.exponent, known)
    case 'call':
      return rangeOfCall(term, known)
    case 'big':
      return rangeOfBig(term, known)
    case 'norm':
      known.widen()
      return NOT_NEGATIVE
    case 'derivative':
      // How a quantity changes that nothing is said of can be any number.
      return term.of.kind === 'symbol' && known.isFree(term.of) ? EVERY : anything(known)
    default:
      return anything(known)
  }
}
