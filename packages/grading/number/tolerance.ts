import type { Tolerance } from '@slopewise/lesson'
import {
  decide,
  type Expression,
  evaluate,
  type NumberRule,
  type Rational,
  ratio,
  readNumber,
} from '@slopewise/math'
import { invariant } from '../invariant'

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

const PLACES = /^\s*([1-9]\d?)\s+(digits?|decimals?)\s*$/
const ATTRIBUTE = /^\s*(?:(abs)\s+)?([-+.\deE]+)\s*$/

/**
 * Reads the attribute `tolerance`: `5e-3` is relative, `abs 0.01` absolute, `3 digits` and
 * `2 decimals` ask for so many. Null for anything but a positive number, which a relative tolerance
 * must keep below 1.
 */
export const readTolerance = (text: string): Tolerance | null => {
  const [, places, unit] = PLACES.exec(text) ?? []
  if (places !== undefined && unit !== undefined) {
    return { kind: unit.startsWith('digit') ? 'digits' : 'decimals', value: Number(places) }
  }
  const match = ATTRIBUTE.exec(text)
  const value = Number(match?.[2])
  if (match === null || !Number.isFinite(value) || value <= 0) return null
  if (match[1] === 'abs') return { kind: 'absolute', value }
  return value < 1 ? { kind: 'relative', value } : null
}

/** A tolerance as the author wrote it: the decimal that the double stands for, exactly. */
const exactly = (value: number): Rational => {
  const read = readNumber(String(value))
  invariant(read !== null, `the tolerance ${value} is a decimal`)
  return read.value
}

/** The tolerance of a key as the rule that its answers are compared by. */
export const ruleOf = (tolerance: Tolerance): NumberRule => {
  switch (tolerance.kind) {
    case 'exact':
      return tolerance
    case 'absolute':
    case 'relative':
      return { kind: tolerance.kind, within: exactly(tolerance.value) }
    case 'digits':
      return { kind: 'digits', digits: tolerance.value }
    case 'decimals':
      return { kind: 'decimals', decimals: tolerance.value }
    default:
      return tolerance satisfies never
  }
}
