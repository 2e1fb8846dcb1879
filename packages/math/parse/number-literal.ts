import { type Rational, rational } from '../number/rational'

/** The longest number, in digits, and the largest decimal exponent that are read. */
export const DIGITS_MAX = 400

const SMALL: readonly Rational[] = Array.from({ length: 101 }, (_, value) => rational(value))

// Below 10^15 plain numbers are exact, and several times faster than big ones.
const SAFE_DIGITS = 15

const smallRational = (numerator: number, denominator: number): Rational => {
  let a = numerator
  for (let b = denominator; b !== 0; ) {
    const rest = a % b
    a = b
    b = rest
  }
  return Object.freeze({
    numerator: BigInt(numerator / a),
    denominator: BigInt(denominator / a),
  })
}

/**
 * The exact value of fewer than 16 digits, read as a whole number, with a point before the last
 * `places` of them.
 */
export const shortDecimal = (digits: number, places: number): Rational =>
  (places === 0 ? SMALL[digits] : undefined) ?? smallRational(digits, 10 ** places)

/** The value of a literal of digits, a point and a short exponent, if it is that short; else null. */
const shortLiteral = (literal: string): Rational | null => {
  if (literal.length >= SAFE_DIGITS) return null
  let digits = 0
  let point = -1
  let at = 0
  for (; at < literal.length; at += 1) {
    const code = literal.charCodeAt(at)
    if (code === 46 && point < 0) point = at
    else if (code >= 48 && code <= 57) digits = digits * 10 + code - 48
    else break
  }
  const places = point < 0 ? 0 : at - point - 1
  if (at === literal.length) return shortDecimal(digits, places)
  const isNegative = (literal.charCodeAt(at) | 32) === 101 && literal.charCodeAt(at + 1) === 45
  const exponent = isNegative ? Number(literal.slice(at + 2) || Number.NaN) : Number.NaN
  return places + exponent < SAFE_DIGITS ? shortDecimal(digits, places + exponent) : null
}

/**
 * The exact value of a literal such as `12`, `.64`, `1.` or `4.5e-3`, in percent if so written.
 * Null where it has more digits, or a larger exponent, than `DIGITS_MAX`.
 */
export const literalValue = (literal: string, percent = false): Rational | null => {
  if (!percent && literal.length < 3) {
    const small = SMALL[Number(literal)]
    if (small !== undefined) return small
  }
  const short = percent ? null : shortLiteral(literal)
  if (short !== null) return short
  const [mantissa = '', exponentText = '0'] = literal.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const exponent = Number(exponentText) - fraction.length - (percent ? 2 : 0)
  if (mantissa.length > DIGITS_MAX || Math.abs(exponent) > DIGITS_MAX) return null
  if (exponent <= 0 && exponent > -SAFE_DIGITS && mantissa.length < SAFE_DIGITS) {
    return smallRational(Number(whole + fraction), 10 ** -exponent)
  }
  const digits = BigInt(whole + fraction)
  return exponent < 0
    ? rational(digits, 10n ** BigInt(-exponent))
    : rational(digits * 10n ** BigInt(exponent))
}
