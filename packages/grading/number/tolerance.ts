import type { Tolerance } from '@slopewise/lesson'
import { decide, type Expression, evaluate, ratio } from '@slopewise/math'

/** Three significant digits of any number are within this. */
export const TOLERANCE_RELATIVE_DEFAULT = 5e-3

/** A key is judged exactly where this times it is a whole number: it ends within three decimals. */
const DECIMALS_SCALE = 1000
const WHOLE_MAX = 2 ** 52

const endsWithinThreeDecimals = (key: Expression): boolean => {
  const scaled = Math.round(evaluate(key, {}) * DECIMALS_SCALE)
  if (!(Math.abs(scaled) < WHOLE_MAX)) return false
  return decide(key, ratio(scaled, DECIMALS_SCALE)).verdict === 'equal'
}

/**
 * The tolerance of an exercise whose author states none: exact for a key that ends within three
 * decimals (1, 1/4, 16/25, 0.01) or is undefined, else 5e-3 relative (for 2/9, `0.222` is right).
 * `key` has no free variables and no defined names.
 */
export const defaultTolerance = (key: Expression): Tolerance =>
  key.kind === 'undefined' || endsWithinThreeDecimals(key)
    ? { kind: 'exact' }
    : { kind: 'relative', value: TOLERANCE_RELATIVE_DEFAULT }

const ATTRIBUTE = /^\s*(?:(abs)\s+)?([-+.\deE]+)\s*$/

/**
 * Reads the attribute `tolerance`: `5e-3` is relative, `abs 0.01` absolute. Null for anything but a
 * positive number, which a relative tolerance must keep below 1.
 */
export const readTolerance = (text: string): Tolerance | null => {
  const match = ATTRIBUTE.exec(text)
  const value = Number(match?.[2])
  if (match === null || !Number.isFinite(value) || value <= 0) return null
  if (match[1] === 'abs') return { kind: 'absolute', value }
  return value < 1 ? { kind: 'relative', value } : null
}

/** Slack for the rounding of doubles at the edge of a tolerance: the edge itself is inside. */
const EDGE_SLACK = 1e-12

/**
 * Whether `given` is near enough to `key`. Both are finite. A relative tolerance is of the key, so
 * nothing but 0 is near 0, and no value with the other sign is near anything. Under `exact` nothing
 * is near: equality is decided, not measured.
 */
export const isWithinTolerance = (given: number, key: number, tolerance: Tolerance): boolean => {
  const distance = Math.abs(given - key)
  switch (tolerance.kind) {
    case 'exact':
      return false
    case 'absolute':
      return distance <= tolerance.value * (1 + EDGE_SLACK)
    case 'relative':
      return distance <= tolerance.value * Math.abs(key) * (1 + EDGE_SLACK)
    default:
      return tolerance satisfies never
  }
}

/** How many digits a tolerance asks for; neither where only the exact value will do. */
export type DigitsAsked = { readonly digits?: number; readonly decimals?: number }

/** Digits after the first for which half a unit of the last is within `size`. */
const digitsWithin = (size: number): number => Math.max(0, Math.ceil(-Math.log10(2 * size)))

/** Significant digits, or digits after the point, to which a rounded key is within a tolerance. */
export const digitsFor = (tolerance: Tolerance): DigitsAsked => {
  switch (tolerance.kind) {
    case 'exact':
      return {}
    case 'absolute':
      return { decimals: digitsWithin(tolerance.value) }
    case 'relative':
      return { digits: 1 + digitsWithin(tolerance.value) }
    default:
      return tolerance satisfies never
  }
}
