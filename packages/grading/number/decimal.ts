import type { Expression } from '@slopewise/math'

/** A number typed in digits: its last place decides what it may be a rounding of. */
export type TypedDecimal = {
  /** Significant digits typed: 3 for `0.190`, 2 for `4.5e-5`; 0 for zero itself. */
  readonly digits: number
  /** The value of one unit in the last place: 0.001 for `0.190`. */
  readonly unit: number
}

const DIGITS = /^(\d*)(?:[.,](\d*))?(?:[eE]([+\-−]?\d{1,3}))?$/

const readDigits = (text: string): { digits: number; place: number } | null => {
  const match = DIGITS.exec(text.trim().replace(/\s/g, ''))
  if (match === null) return null
  const [, whole = '', decimals = '', exponent = '0'] = match
  const typed = `${whole}${decimals}`
  if (typed === '') return null
  const isWhole = decimals === ''
  const significant = typed.replace(/^0+/, '').replace(isWhole ? /0+$/ : /$^/, '')
  const trailing = isWhole ? typed.length - typed.replace(/0+$/, '').length : 0
  const shift = Number(exponent.replace('−', '-'))
  return { digits: significant.length, place: shift - decimals.length + trailing }
}

const tenToThe = (expression: Expression): number | null => {
  if (expression.kind !== 'power') return null
  const { base, exponent } = expression
  const isTen = base.kind === 'number' && base.value.numerator === 10n
  if (!isTen || (base.kind === 'number' && base.value.denominator !== 1n)) return null
  const sign = exponent.kind === 'negate' ? -1 : 1
  const size = exponent.kind === 'negate' ? exponent.operand : exponent
  if (size.kind !== 'number' || size.value.denominator !== 1n) return null
  return sign * Number(size.value.numerator)
}

/**
 * The digits of an answer that is a decimal: `0.19`, `-4.5e-5`, `4.5 * 10^(-5)`. Null for anything
 * else, fractions included: only what is typed in digits can have been rounded. Zeros at the end
 * count after a point and not before (`0.20` has two digits, `200` one).
 */
export const findTypedDecimal = (expression: Expression, text: string): TypedDecimal | null => {
  if (expression.kind === 'negate') return findTypedDecimal(expression.operand, text)
  if (expression.kind === 'multiply') {
    const [mantissa, scale, ...rest] = expression.factors
    const shift = scale && rest.length === 0 ? tenToThe(scale) : null
    const inner = mantissa && shift !== null ? findTypedDecimal(mantissa, text) : null
    return inner && shift !== null ? { ...inner, unit: inner.unit * 10 ** shift } : null
  }
  if (expression.kind !== 'number' || expression.span === undefined) return null
  const written = text.slice(...expression.span).replace(/^[-+−]/, '')
  const read = readDigits(written)
  return read === null ? null : { digits: read.digits, unit: 10 ** read.place }
}

/** Relative slack for sums of doubles, so that ties count as roundings. */
const TIE_SLACK = 1e-9

/** The value of one unit in the first significant place: 0.1 for 0.525. */
const leadingUnit = (value: number): number => 10 ** Math.floor(Math.log10(Math.abs(value)))

/**
 * Whether a typed decimal with the value `typed` is `exact` rounded to its own last place, with at
 * least one significant digit left: `0.5` is 0.525 rounded, `1` is not.
 */
export const isRoundingOf = (
  { digits, unit }: TypedDecimal,
  typed: number,
  exact: number,
): boolean => {
  if (digits === 0 || exact === 0) return false
  const place = Math.min(unit, leadingUnit(exact))
  return Math.abs(typed - exact) <= (place / 2) * (1 + TIE_SLACK)
}

/** Whether a typed decimal with the value `typed` is `exact` with the digits after its last cut off. */
export const isCutOffOf = ({ digits, unit }: TypedDecimal, typed: number, exact: number): boolean =>
  digits > 0 &&
  typed * exact > 0 &&
  Math.abs(typed) <= Math.abs(exact) &&
  Math.abs(exact) - Math.abs(typed) < unit
