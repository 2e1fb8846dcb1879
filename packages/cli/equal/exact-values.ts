import {
  call,
  type Expression,
  evaluate,
  type Point,
  substitute,
  toText,
  type ValueAt,
} from '@slopewise/math'

/** A number for JSON: beyond what doubles hold, as a text such as `1.97007e+434`. */
export type JsonNumber = number | string

const LN10 = Math.LN10
const DIGITS = 6

/** Text of the number whose sign and ln |x| are known, for sizes that no double has. */
const textOfLog = (sign: -1 | 1, log: number): string => {
  const power = Math.floor(log / LN10)
  const mantissa = (10 ** (log / LN10 - power)).toPrecision(DIGITS)
  return `${sign < 0 ? '-' : ''}${mantissa}e${power < 0 ? '' : '+'}${power}`
}

/** `value` of a closed expression that is beyond doubles, through its logarithm. */
const findBeyond = (closed: Expression): string | null => {
  const log = evaluate(call('ln', call('abs', closed)))
  if (!Number.isFinite(log)) return null
  return textOfLog(evaluate(call('sign', closed)) < 0 ? -1 : 1, log)
}

/** A closed expression as a number; null where it has no value. */
export const numberOf = (closed: Expression): JsonNumber | null => {
  const value = evaluate(closed)
  if (Number.isNaN(value)) return null
  if (Number.isFinite(value) && value !== 0) return value
  return findBeyond(closed) ?? (Number.isFinite(value) ? 0 : `${value}`)
}

/** What an expression is at a point, both sides' definitions being expanded. */
export const numberAt = (side: Expression, at: Point, value: ValueAt): JsonNumber | null => {
  if (value.approx === null) return null
  const isPlain = Number.isFinite(value.approx) && (value.approx !== 0 || value.exact !== null)
  return isPlain ? value.approx : numberOf(substitute(side, at))
}

/** A point in numbers. */
export const numbersOf = (point: Point): Readonly<Record<string, JsonNumber | null>> =>
  Object.fromEntries(Object.entries(point).map(([name, value]) => [name, numberOf(value)]))

/** Nobody compares longer texts of exact values, in UTF-16 units. */
const EXACT_LENGTH_MAX = 80

/** The exact text of a value where its number does not say as much; null elsewhere. */
export const exactText = (value: Expression | null, number: JsonNumber | null): string | null => {
  const text = value && toText(value)
  return text === null || text === `${number}` || text.length > EXACT_LENGTH_MAX ? null : text
}

const withoutNulls = <Value>(
  record: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value>> | null => {
  const entries = Object.entries(record).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

/** The exact texts of a point's coordinates that numbers cannot say; null where there are none. */
export const exactTextsOf = (point: Point): Readonly<Record<string, string>> | null =>
  withoutNulls(
    Object.fromEntries(
      Object.entries(point).map(([name, value]) => [name, exactText(value, numberOf(value))]),
    ),
  )
