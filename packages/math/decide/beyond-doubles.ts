import type { Ball } from '../evaluate/extended/ball'
import type { Rational } from '../number/rational'

const DIGITS = 6
const BITS_KEPT = 60
/** Beyond these, six digits of a mantissa are not in the logarithm's double any more. */
const EXPONENT_MAX = 1e8
const SMALLEST = 1e-300
/** So much narrower than its middle has to be a ball of which digits are shown. */
const NARROW_BITS = 40

/** log₁₀ of a positive integer. */
const log10Of = (value: bigint): number => {
  const extra = Math.max(0, value.toString(2).length - BITS_KEPT)
  return Math.log10(Number(value >> BigInt(extra))) + extra * Math.log10(2)
}

const textOf = (isNegative: boolean, log: number): string => {
  const power = Math.floor(log)
  const mantissa = (10 ** (log - power)).toPrecision(DIGITS)
  return `${isNegative ? '-' : ''}${mantissa}e${power < 0 ? '' : '+'}${power}`
}

const isBeyond = (approx: number): boolean =>
  !Number.isFinite(approx) || Math.abs(approx) < SMALLEST

/** The decimal text of a fraction that doubles do not hold, such as `1.00000e-500`; else null. */
export const textOfFraction = ({ numerator, denominator }: Rational, approx: number) => {
  if (numerator === 0n || !isBeyond(approx)) return null
  const size = numerator < 0n ? -numerator : numerator
  return textOf(numerator < 0n, log10Of(size) - log10Of(denominator))
}

/** The decimal text of an enclosed number that doubles do not hold; null where they do. */
export const textOfBall = ({ middle, radius, exponent }: Ball, approx: number): string | null => {
  const size = middle < 0n ? -middle : middle
  const isNarrow = radius << BigInt(NARROW_BITS) < size
  if (!isNarrow || !isBeyond(approx) || Math.abs(exponent) > EXPONENT_MAX) return null
  return textOf(middle < 0n, log10Of(size) + exponent * Math.log10(2))
}
