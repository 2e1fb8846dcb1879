import type { Expression, FunctionName } from '../../tree/expression'
import { findInteger, findRational } from './exact-number'

/** Signs that a value may have, as a set: of `NEGATIVE`, `ZERO` and `POSITIVE`. */
export type Signs = number

export const NEGATIVE: Signs = 1
export const ZERO: Signs = 2
export const POSITIVE: Signs = 4
const ANY: Signs = NEGATIVE | ZERO | POSITIVE
const NOT_NEGATIVE: Signs = ZERO | POSITIVE

const FLIPPED: readonly Signs[] = [0, 4, 2, 6, 1, 5, 3, 7]

const flip = (signs: Signs): Signs => FLIPPED[signs] ?? ANY

const product = (a: Signs, b: Signs): Signs => {
  let signs = (a | b) & ZERO
  if (b & POSITIVE) signs |= a
  if (b & NEGATIVE) signs |= flip(a)
  return signs
}

const sum = (terms: readonly Signs[]): Signs => {
  const all = terms.reduce((a, b) => a | b, 0)
  const isOneSided = (all & NEGATIVE) === 0 || (all & POSITIVE) === 0
  if (!isOneSided) return ANY
  return terms.some(one => (one & ZERO) === 0) ? all & ~ZERO : all
}

/** One end of the values that something keeps to, and whether they reach it. */
type End = { readonly at: number; readonly isReached: boolean }
type Bounds = { readonly lo: End; readonly hi: End }

const open = (lo: number, hi: number): Bounds => ({
  lo: { at: lo, isReached: false },
  hi: { at: hi, isReached: false },
})
const closed = (lo: number, hi: number): Bounds => ({
  lo: { at: lo, isReached: true },
  hi: { at: hi, isReached: true },
})

const BOUNDS: Partial<Readonly<Record<FunctionName, Bounds>>> = {
  sigmoid: open(0, 1),
  tanh: open(-1, 1),
  softsign: open(-1, 1),
  erf: open(-1, 1),
  sin: closed(-1, 1),
  cos: closed(-1, 1),
  hardsigmoid: closed(0, 1),
  hardtanh: closed(-1, 1),
}

const turned = ({ at, isReached }: End): End => ({ at: -at, isReached })

const squaredBounds = ({ lo, hi }: Bounds): Bounds => {
  const far = -lo.at > hi.at ? lo : hi
  return { lo: { at: 0, isReached: true }, hi: { at: far.at ** 2, isReached: far.isReached } }
}

/** Bounds of a whole number, a bounded function or its square, with a sign; null for others. */
const boundsOf = (term: Expression): Bounds | null => {
  if (term.kind === 'negate') {
    const inner = boundsOf(term.operand)
    return inner && { lo: turned(inner.hi), hi: turned(inner.lo) }
  }
  if (term.kind === 'number') {
    const whole = findInteger(term)
    return whole === null ? null : closed(whole, whole)
  }
  if (term.kind === 'call') return BOUNDS[term.name] ?? null
  if (term.kind !== 'power' || findInteger(term.exponent) !== 2) return null
  const base = boundsOf(term.base)
  return base && squaredBounds(base)
}

const isAbove = ({ at, isReached }: End): boolean => at > 0 || (at === 0 && !isReached)

const joined = (ends: readonly End[]): End => ({
  at: ends.reduce((sum, { at }) => sum + at, 0),
  isReached: ends.every(({ isReached }) => isReached),
})

/** `1 - σ(u)` and `1 - tanh²(u)` are positive: the sums of the bounds tell. */
const ofBoundedSum = (terms: readonly Expression[]): Signs => {
  const bounds = terms.map(boundsOf).filter(one => one !== null)
  if (bounds.length < terms.length) return ANY
  const [lo, hi] = [joined(bounds.map(one => one.lo)), joined(bounds.map(one => one.hi))]
  if (isAbove(lo)) return POSITIVE
  if (isAbove(turned(hi))) return NEGATIVE
  if (lo.at === 0) return NOT_NEGATIVE
  return hi.at === 0 ? NEGATIVE | ZERO : ANY
}

const ofSum = (terms: readonly Expression[]): Signs => {
  const plain = sum(terms.map(signsOf))
  return plain === ANY ? ofBoundedSum(terms) : plain
}

const squared = (base: Signs): Signs => (base & ZERO) | (base & ~ZERO ? POSITIVE : 0)

const ofPower = (base: Expression, exponent: Expression): Signs => {
  const signs = signsOf(base)
  if (signs === POSITIVE) return POSITIVE
  const whole = findInteger(exponent)
  if (whole === null) return ANY
  if (whole === 0) return POSITIVE
  return whole % 2 === 0 ? squared(signs) : signs
}

const POSITIVE_FUNCTIONS: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'exp',
  'cosh',
  'sech',
  'sigmoid',
  'softplus',
])

const LIKE_ARGUMENT: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'cbrt',
  'sign',
  'sinh',
  'tanh',
  'asinh',
  'atan',
  'erf',
  'softsign',
  'hardtanh',
  'selu',
])

const ofCall = (name: FunctionName, args: readonly Expression[]): Signs => {
  const [first] = args
  if (first === undefined || POSITIVE_FUNCTIONS.has(name)) return POSITIVE
  if (LIKE_ARGUMENT.has(name)) return signsOf(first)
  switch (name) {
    case 'abs':
      return squared(signsOf(first))
    case 'sqrt':
      return signsOf(first) & NOT_NEGATIVE
    case 'relu':
      return signsOf(first) === POSITIVE ? POSITIVE : NOT_NEGATIVE
    case 'heaviside':
    case 'hardsigmoid':
      return NOT_NEGATIVE
    case 'logsigmoid':
      return NEGATIVE
    default:
      return ANY
  }
}

/** The signs that the value may have wherever it is defined: a superset, from the shape alone. */
export const signsOf = (expression: Expression): Signs => {
  switch (expression.kind) {
    case 'number': {
      const { numerator } = expression.value
      return numerator < 0n ? NEGATIVE : numerator > 0n ? POSITIVE : ZERO
    }
    case 'constant':
      return POSITIVE
    case 'add':
      return ofSum(expression.terms)
    case 'multiply':
      return expression.factors.map(signsOf).reduce(product, POSITIVE)
    case 'divide':
      return product(signsOf(expression.numerator), signsOf(expression.denominator) & ~ZERO)
    case 'negate':
      return flip(signsOf(expression.operand))
    case 'power':
      return ofPower(expression.base, expression.exponent)
    case 'call':
      return ofCall(expression.name, expression.args)
    case 'variable':
    case 'apply':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return ANY
    default:
      return expression satisfies never
  }
}

/** Whether the value is greater than 0 wherever it is defined. */
export const isPositive = (expression: Expression): boolean => signsOf(expression) === POSITIVE

/** Whether the value is not 0 wherever it is defined. */
export const isNonZero = (expression: Expression): boolean => (signsOf(expression) & ZERO) === 0

/** Whether the value is at least 0 wherever it is defined. */
export const isNonNegative = (expression: Expression): boolean =>
  (signsOf(expression) & NEGATIVE) === 0

/** Whether a power is defined for every base with these signs. */
export const isPowerTotal = (base: Expression, exponent: Expression): boolean => {
  if (isPositive(base)) return true
  const value = findRational(exponent)
  if (value === null) return false
  const isRootOdd = value.denominator % 2n === 1n
  if (value.numerator < 0n && !isNonZero(base)) return false
  return isRootOdd || isNonNegative(base)
}
