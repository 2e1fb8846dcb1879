const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const PLAIN_EXPONENT_MIN = -4
const PLAIN_EXPONENT_MAX = 6

const raise = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  [...String(Math.abs(exponent))].map(digit => SUPERSCRIPTS[Number(digit)]).join('')

/**
 * A double for reading: `0.1966`, `4.540×10⁻⁵`, `−1`. `significantDigits ∈ [1, 17]`; sizes from
 * 1e-4 to 1e6 are written plainly, others with a power of ten; the minus is U+2212; zero has no
 * sign; whole numbers that need no rounding have no decimals. `∞` and `undefined` are said so.
 *
 * @example
 * formatNumber(0.19661193, { significantDigits: 4 }) // '0.1966'
 * formatNumber(-4.54e-5, { significantDigits: 2 }) // '−4.5×10⁻⁵'
 * formatNumber(-0, { significantDigits: 4 }) // '0'
 */
export const formatNumber = (
  value: number,
  { significantDigits }: { readonly significantDigits: number },
): string => {
  if (Number.isNaN(value)) return 'undefined'
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞'
  if (value === 0) return '0'
  const sign = value < 0 ? '−' : ''
  const [mantissa = '', power = '0'] = Math.abs(value)
    .toExponential(significantDigits - 1)
    .split('e')
  const exponent = Number(power)
  if (exponent < PLAIN_EXPONENT_MIN || exponent >= PLAIN_EXPONENT_MAX) {
    return `${sign}${mantissa}×10${raise(exponent)}`
  }
  if (Number.isInteger(value) && exponent < significantDigits) return sign + Math.abs(value)
  const decimals = Math.max(0, significantDigits - 1 - exponent)
  const rounded = Number(`${mantissa}e${exponent}`)
  return sign + rounded.toFixed(decimals)
}
