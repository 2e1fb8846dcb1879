import { foldText } from '../parse/fold'
import { multiplyRationals, negateRational, type Rational, rational } from './rational'

/** A number as it was typed: its exact value, and how precisely it was given. */
export type TypedNumber = {
  readonly value: Rational
  readonly notation: 'integer' | 'fraction' | 'decimal' | 'percent' | 'scientific'
  /** Digits from the first that is not 0, final zeros of decimals included; null for a fraction. */
  readonly significantDigits: number | null
  /**
   * The unit of the last digit: 1/100 for `0.25`, 10⁻⁷ for `4.54e-5`; null for a fraction. The
   * number is a rounding of every value within half of this.
   */
  readonly lastPlace: Rational | null
}

const EXPONENT_MAX = 400
const LENGTH_MAX = 400

const FRACTION = /^(-?)(?:(\d+)\/(-?\d+)|\\[dt]?frac\{(-?\d+)\}\{(-?\d+)\})$/
const DECIMAL =
  /^(-?)(\d*)(?:[.,](\d*))?(?:[eE]([+-]?\d+)|(?:\*|\\cdot|\\times)10\^[{(]?([+-]?\d+)[)}]?)?(\\?%)?$/
const THOUSANDS = /^-?[1-9]\d{0,2},\d{3}$/

const powerOfTen = (exponent: number): Rational =>
  exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent))

const signed = (value: Rational, sign: string): Rational =>
  sign === '-' ? negateRational(value) : value

const readFraction = (text: string): TypedNumber | null => {
  const match = FRACTION.exec(text)
  if (match === null) return null
  const [, sign = '', top, bottom, texTop = '0', texBottom = '1'] = match
  const denominator = BigInt(bottom ?? texBottom)
  if (denominator === 0n) return null
  const value = signed(rational(BigInt(top ?? texTop), denominator), sign)
  return { value, notation: 'fraction', significantDigits: null, lastPlace: null }
}

const notationOf = (exponent: string | undefined, percent: string | undefined, point: boolean) => {
  if (exponent !== undefined) return 'scientific'
  if (percent !== undefined) return 'percent'
  return point ? 'decimal' : 'integer'
}

const readDecimal = (text: string): TypedNumber | null => {
  const match = DECIMAL.exec(text)
  if (match === null || THOUSANDS.test(text)) return null
  const [, sign = '', whole = '', fraction, exponent, times, percent] = match
  const digits = whole + (fraction ?? '')
  const shift = Number(exponent ?? times ?? '0') - (percent === undefined ? 0 : 2)
  if (digits === '' || Math.abs(shift) > EXPONENT_MAX) return null
  const lastPlace = powerOfTen(shift - (fraction ?? '').length)
  return {
    value: signed(multiplyRationals(rational(BigInt(digits)), lastPlace), sign),
    notation: notationOf(exponent ?? times, percent, fraction !== undefined),
    significantDigits: digits.replace(/^0+(?=.)/, '').length,
    lastPlace,
  }
}

/**
 * Reads a number typed as one: `16/25`, `0.64`, `.64`, `0,64`, `64%`, `6.4e-1`, `6,4·10⁻¹`, `½`.
 * Null for anything else, a formula or a name with a value among them, and for `1,000`, which may
 * be 1 or 1000.
 *
 * @example
 * readNumber('64%')?.value // => { numerator: 16n, denominator: 25n }
 */
export const readNumber = (typed: string): TypedNumber | null => {
  // `1½` is three halves: the digits before must not run into the fraction's.
  if (typed.length > LENGTH_MAX || /\d\s*[¼-¾⅐-⅞]/.test(typed)) return null
  const { text } = foldText(typed.replace(/[¼-¾⅐-⅞]/g, one => one.normalize('NFKC')))
  const compact = text
    .replace(/\s+/g, '')
    .replace(/^(-?)\+/, '$1')
    .replace(/\.$/, '')
  return readFraction(compact) ?? readDecimal(compact)
}
