import {
  type Expression,
  evaluate,
  findDecimal,
  findExactValue,
  formatNumber,
  toText,
} from '@slopewise/math'

const DIGITS = 4
/** Decimals and fractions longer than this are read better when they are rounded. */
const LENGTH_MAX = 9

const UNDEFINED = 'not defined'

const withMinus = (text: string): string => text.replaceAll('-', '−')

/** A number as readouts show it: four significant digits. */
export const showRounded = (value: number): string =>
  Number.isFinite(value) ? formatNumber(value, { significantDigits: DIGITS }) : UNDEFINED

/** What is shown of a number, and whether that is the whole truth. */
export type Shown = { readonly text: string; readonly isExact: boolean }

/**
 * A number without variables in it: `0.25`, `1/3` and `ln(2)` where that is short, else four digits
 * and not exact.
 */
export const showExactly = (number: Expression): Shown => {
  const exact = findExactValue(number)
  if (exact !== null) {
    const { numerator, denominator } = exact
    const text = findDecimal(exact) ?? `${numerator}/${denominator}`
    if (text.length <= LENGTH_MAX) return { text: withMinus(text), isExact: true }
  } else if (number.kind !== 'undefined') {
    const text = toText(number)
    const isSymbol = text.length <= LENGTH_MAX && Number.isFinite(evaluate(number, {}))
    if (isSymbol) return { text: withMinus(text), isExact: true }
  }
  return { text: showRounded(evaluate(number, {})), isExact: false }
}

/** `0.25` or `≈ 0.1966`; `not defined`. */
export const showShort = ({ text, isExact }: Shown): string =>
  isExact || text === UNDEFINED ? text : `≈ ${text}`
