import { formatNumber } from '@slopewise/math/print'

/** Readouts show this many digits, so that what is copied from them is accepted as an answer. */
export const SIGNIFICANT_DIGITS = 4

/** `0.1966`, `4.248×10⁻¹⁸`: four significant digits. */
export const showNumber = (value: number): string =>
  formatNumber(value, { significantDigits: SIGNIFICANT_DIGITS })

/** As it is shown, as a number again. */
export const roundToShown = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS))

/** A number that is short already, without the zeros that four digits would add: `0.25`, `−2`. */
export const showShort = (value: number): string => {
  const [mantissa = '', power] = showNumber(value).split('×')
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  return power === undefined ? short : `${short}×${power}`
}

/** `= 0.25` where that is known to be the whole truth, else `≈ 0.2500`. */
export const showValue = (value: number, isExact: boolean): string => {
  if (!Number.isFinite(value)) return 'is not defined'
  return isExact && roundToShown(value) === value
    ? `= ${showShort(value)}`
    : `≈ ${showNumber(value)}`
}

const trimmed = (value: number): string => String(value).replace('-', '−')

/** Short decimals are what drags and keys give; ln 2 as a start is shown rounded. */
export const showPosition = (z: number): string => {
  const short = Number(z.toPrecision(6))
  return Math.abs(short - z) < 1e-12 ? `= ${trimmed(short)}` : `≈ ${showNumber(z)}`
}

/** The same without its sign: what stands between the brackets of `g(1)`. */
export const showArgument = (z: number): string => showPosition(z).slice(2)

/** A number at an axis: short, with a true minus. */
export const showTick = (value: number): string => trimmed(value)
