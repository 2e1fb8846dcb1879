import { type Rational, rational } from '../number/rational'

/** The longest number, in digits, and the largest decimal exponent that are read. */
export const DIGITS_MAX = 400

const SMALL: readonly Rational[] = Array.from({ length: 101 }, (_, value) => rational(value))

/**
 * The exact value of a literal such as `12`, `.64`, `1.` or `4.5e-3`, in percent if so written.
 * Null where it has more digits, or a larger exponent, than `DIGITS_MAX`.
 */
export const literalValue = (literal: string, percent = false): Rational | null => {
  if (!percent && literal.length < 3) {
    const small = SMALL[Number(literal)]
    if (small !== undefined) return small
  }
  const [mantissa = '', exponentText = '0'] = literal.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const exponent = Number(exponentText) - fraction.length - (percent ? 2 : 0)
  if (mantissa.length > DIGITS_MAX || Math.abs(exponent) > DIGITS_MAX) return null
  const digits = BigInt(whole + fraction)
  return exponent < 0
    ? rational(digits, 10n ** BigInt(-exponent))
    : rational(digits * 10n ** BigInt(exponent))
}
