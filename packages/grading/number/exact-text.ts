import {
  decide,
  type Expression,
  evaluate,
  formatNumber,
  ratio,
  simplify,
  toText,
} from '@slopewise/math'

const DENOMINATOR_MAX = 10_000
const STEPS_MAX = 12
/** Doubles this near are worth deciding. */
const ROUNDING = 1e-14
/** A longer text says less than some digits. */
const EXACT_LENGTH_MAX = 24
const DIGITS_SHOWN = 6

type Fraction = readonly [numerator: number, denominator: number]

/** The fraction with the smallest denominator that a double is within rounding of, if any. */
const findNearFraction = (value: number): Fraction | null => {
  let before: Fraction = [0, 1]
  let now: Fraction = [1, 0]
  let rest = value
  for (let step = 0; step < STEPS_MAX; step++) {
    const whole = Math.floor(rest)
    const next: Fraction = [whole * now[0] + before[0], whole * now[1] + before[1]]
    if (next[1] > DENOMINATOR_MAX) return null
    if (Math.abs(next[0] / next[1] - value) <= Math.abs(value) * ROUNDING) return next
    ;[before, now, rest] = [now, next, 1 / (rest - whole)]
  }
  return null
}

const computeExactText = (value: Expression): string | null => {
  const approximate = evaluate(value, {})
  if (!Number.isFinite(approximate)) return null
  const near = findNearFraction(approximate)
  if (near !== null) {
    const [top, bottom] = near
    const isExact = decide(value, ratio(top, bottom)).verdict === 'equal'
    if (isExact) return bottom === 1 ? `${top}` : `${top}/${bottom}`
  }
  const text = toText(simplify(value))
  return text.length <= EXACT_LENGTH_MAX && !text.includes('.') ? text : null
}

const exactTexts = new WeakMap<Expression, string | null>()

/**
 * A number without variables as a short exact text: `3/16`, `ln(3)`. Null where it has none. A
 * fraction is guessed from the value and then decided: never a rounded one. Found once for a tree.
 */
export const findExactText = (value: Expression): string | null => {
  const known = exactTexts.get(value)
  if (known !== undefined) return known
  const text = computeExactText(value)
  exactTexts.set(value, text)
  return text
}

/** A number with six significant digits. */
export const approximateText = (value: Expression): string =>
  formatNumber(evaluate(value, {}), { significantDigits: DIGITS_SHOWN })
