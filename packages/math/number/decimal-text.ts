import { num } from '../tree/build'
import type { Expression } from '../tree/expression'
import { infinityOf, orderNumbers } from './order'
import { divideRationals, type Rational } from './rational'
import { absRational, powerOfTen, roundToDigits } from './rounding'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const PLAIN_EXPONENT_MIN = -4
const PLAIN_EXPONENT_MAX = 6

const raised = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  [...`${Math.abs(exponent)}`].map(digit => SUPERSCRIPTS[Number(digit)]).join('')

const plain = (digits: string, place: number): string => {
  if (place >= 0) return digits + '0'.repeat(place)
  const padded = digits.padStart(1 - place, '0')
  return `${padded.slice(0, place)}.${padded.slice(place)}`
}

const scientific = (digits: string, exponent: number): string => {
  const [first, rest] = [digits.slice(0, 1), digits.slice(1)]
  return `${first}${rest === '' ? '' : `.${rest}`}×10${raised(exponent)}`
}

const write = (value: Rational, place: number): string => {
  const digits = `${divideRationals(absRational(value), powerOfTen(place)).numerator}`
  const exponent = place + digits.length - 1
  const isPlain = exponent >= PLAIN_EXPONENT_MIN && exponent < PLAIN_EXPONENT_MAX
  const size = isPlain ? plain(digits, place) : scientific(digits, exponent)
  return value.numerator < 0n ? `−${size}` : size
}

/**
 * A number to some significant digits for reading, rounded rightly (half-way: away from 0):
 * `0.1966`, `4.540×10⁻⁵`. `undefined`, `∞` and `−∞` are said so. Null where its digits cannot be
 * proved.
 *
 * @example
 * decimalText(read('sigmoid(1)'), 4) // => '0.7311'
 */
export const decimalText = (expression: Expression, digits: number): string | null => {
  if (expression.kind === 'undefined') return 'undefined'
  const infinity = infinityOf(expression)
  if (infinity !== 0) return infinity > 0 ? '∞' : '−∞'
  const rounded = roundToDigits(expression, digits)
  if (rounded === null) return orderNumbers(expression, num(0)) === 0 ? '0' : null
  const sorted = rounded.values.toSorted((a, b) => {
    const [x, y] = [absRational(a), absRational(b)]
    return x.numerator * y.denominator < y.numerator * x.denominator ? 1 : -1
  })
  const [farthest] = sorted
  return farthest === undefined ? null : write(farthest, rounded.place)
}
