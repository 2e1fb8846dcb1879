import { store } from '../steps'
import { forms, shifts, slopes } from './sweep'

/** Products of three numbers below this are exact. */
const EXACT_MAX = 2 ** 17

/** Whether the values of both steps are linear on the piece at hand, or at its point, and defined. */
const areLines = (left: number, right: number): boolean =>
  forms[left] !== 0 && forms[right] !== 0 && store.partials === 0 && store.divisors === 0

/** Whether both steps are one linear function on the piece at hand: a normal form proves it. */
export const areOneLine = (left: number, right: number): boolean =>
  areLines(left, right) &&
  slopes[left] === slopes[right] &&
  shifts[left] === shifts[right] &&
  forms[left] === forms[right]

const isShort = (step: number): boolean =>
  Math.max(Math.abs(slopes[step] ?? 0), Math.abs(shifts[step] ?? 0), forms[step] ?? 0) < EXACT_MAX

/** Whether linear values are the same at the point `top / bottom`; null where that is not known. */
export const meetAt = (
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean | null => {
  const isKnown = areLines(left, right) && isShort(left) && isShort(right)
  if (!isKnown || !(Math.max(Math.abs(top), bottom) < EXACT_MAX)) return null
  const x = (slopes[left] ?? 0) * top + (shifts[left] ?? 0) * bottom
  const y = (slopes[right] ?? 0) * top + (shifts[right] ?? 0) * bottom
  return x * (forms[right] ?? 1) === y * (forms[left] ?? 1)
}
