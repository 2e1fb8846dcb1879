import type { Rational } from '../number/rational'
import type { Expression } from '../tree/expression'

/**
 * How strongly a printed expression holds together. An operand is bracketed where it holds together
 * less strongly than its place asks for.
 */
export const LOOSE = 0
export const SUM = 1
export const PRODUCT = 2
export const POWER = 3
export const ATOM = 4

const DECIMALS_MAX = 6

/** The finite decimal of an exact number (`0.25`), or null where it has none of six places or fewer. */
export const findDecimal = ({ numerator, denominator }: Rational): string | null => {
  if (denominator === 1n) return numerator.toString()
  let scale = 1n
  for (let places = 1; places <= DECIMALS_MAX; places++) {
    scale *= 10n
    if (scale % denominator !== 0n) continue
    const digits = (numerator * (scale / denominator)).toString().replace('-', '')
    const padded = digits.padStart(places + 1, '0')
    const sign = numerator < 0n ? '-' : ''
    return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`
  }
  return null
}

/** How strongly an expression holds together when printed on one line. */
export const strengthOf = (expression: Expression): number => {
  switch (expression.kind) {
    case 'number': {
      if (expression.value.numerator < 0n) return SUM
      return findDecimal(expression.value) === null ? PRODUCT : ATOM
    }
    case 'add':
    case 'negate':
      return SUM
    case 'multiply':
    case 'divide':
    case 'derivative':
      return PRODUCT
    case 'power':
      return POWER
    case 'call':
      return expression.name === 'exp' ? POWER : ATOM
    case 'cases':
      return LOOSE
    case 'constant':
    case 'variable':
    case 'apply':
    case 'undefined':
      return ATOM
    default: {
      const impossible: never = expression
      return impossible
    }
  }
}

/** A term of a sum, as it is printed: its sign, and what stands after the sign. */
export type SignedTerm = { readonly isNegative: boolean; readonly body: Expression }

/** Splits the sign off a term: `-z` is minus and `z`. */
export const splitSign = (term: Expression): SignedTerm => {
  if (term.kind === 'negate') return { isNegative: true, body: term.operand }
  return { isNegative: false, body: term }
}
