import {
  addRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
} from '@slopewise/math'

/** A number, or how it is infinite. */
type Value = Rational | '−∞' | '∞'

/** An end of an interval: where it is, and whether it is one of the values. */
type End = { readonly at: Value; readonly isIn: boolean }

/** All values that something may have: an interval of the line. */
export type Interval = { readonly low: End; readonly high: End }

const signOf = (value: Value): -1 | 0 | 1 => {
  if (value === '∞') return 1
  if (value === '−∞') return -1
  return value.numerator === 0n ? 0 : value.numerator > 0n ? 1 : -1
}

const compareValues = (a: Value, b: Value): number => {
  if (a === b) return 0
  if (a === '−∞' || b === '∞') return -1
  if (a === '∞' || b === '−∞') return 1
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

const multiplyValues = (a: Value, b: Value): Value => {
  const sign = signOf(a) * signOf(b)
  if (sign === 0) return rational(0)
  if (typeof a === 'string' || typeof b === 'string') return sign > 0 ? '∞' : '−∞'
  return multiplyRationals(a, b)
}

const addValues = (a: Value, b: Value): Value => {
  if (typeof a === 'string') return a
  return typeof b === 'string' ? b : addRationals(a, b)
}

const negateValue = (a: Value): Value => {
  if (a === '∞') return '−∞'
  return a === '−∞' ? '∞' : negateRational(a)
}

/** Whether an interval ends on both sides. */
export const isBounded = ({ low, high }: Interval): boolean => low.at !== '−∞' && high.at !== '∞'

const closed = (at: Rational): End => ({ at, isIn: true })

const open = (at: Value): End => ({ at, isIn: false })

const outer = (ends: readonly End[], sign: 1 | -1): End =>
  ends.reduce((best, one) => {
    const order = sign * compareValues(one.at, best.at)
    if (order === 0) return best.isIn ? best : one
    return order > 0 ? one : best
  })

/** One number. */
export const pointAt = (value: Rational): Interval => ({ low: closed(value), high: closed(value) })

/** Every number. */
export const EVERY: Interval = { low: open('−∞'), high: open('∞') }

/** Every number above 0. */
export const POSITIVE: Interval = { low: open(rational(0)), high: open('∞') }

/** 0 and every number above. */
export const NOT_NEGATIVE: Interval = { low: closed(rational(0)), high: open('∞') }

/** The numbers between two, `[` and `]` where an end belongs to them: `between('(', 0, 1, ')')`. */
export const between = (
  left: '(' | '[',
  low: Rational,
  high: Rational,
  right: ')' | ']',
): Interval => ({
  low: { at: low, isIn: left === '[' },
  high: { at: high, isIn: right === ']' },
})

/** What lies in both of two intervals that overlap. */
export const overlap = (a: Interval, b: Interval): Interval => {
  const inner = (one: End, other: End, sign: 1 | -1): End => {
    const order = sign * compareValues(one.at, other.at)
    if (order === 0) return one.isIn ? other : one
    return order > 0 ? one : other
  }
  return { low: inner(a.low, b.low, 1), high: inner(a.high, b.high, -1) }
}

/** $a + b$ for values that do not depend on each other. */
export const addIntervals = (a: Interval, b: Interval): Interval => {
  const join = (one: End, other: End): End => ({
    at: addValues(one.at, other.at),
    isIn: one.isIn && other.isIn,
  })
  return { low: join(a.low, b.low), high: join(a.high, b.high) }
}

/** $-a$. */
export const negateInterval = ({ low, high }: Interval): Interval => ({
  low: { at: negateValue(high.at), isIn: high.isIn },
  high: { at: negateValue(low.at), isIn: low.isIn },
})

/** $ab$ for values that do not depend on each other. */
export const multiplyIntervals = (a: Interval, b: Interval): Interval => {
  const corner = (one: End, other: End): End => ({
    at: multiplyValues(one.at, other.at),
    isIn:
      (one.isIn && other.isIn) ||
      (one.isIn && signOf(one.at) === 0) ||
      (other.isIn && signOf(other.at) === 0),
  })
  const corners = [a.low, a.high].flatMap(one => [b.low, b.high].map(other => corner(one, other)))
  return { low: outer(corners, -1), high: outer(corners, 1) }
}

const holdsZero = ({ low, high }: Interval): boolean => {
  const [below, above] = [signOf(low.at), signOf(high.at)]
  return (below < 0 || (below === 0 && low.isIn)) && (above > 0 || (above === 0 && high.isIn))
}

/** $\lvert a \rvert$. */
export const sizeOfInterval = (a: Interval): Interval => {
  if (signOf(a.low.at) >= 0) return a
  const other = negateInterval(a)
  if (signOf(a.high.at) <= 0) return other
  const high = outer([a.high, other.high], 1)
  return holdsZero(a) ? { low: closed(rational(0)), high } : { low: open(rational(0)), high }
}

/** $a^n$ for a whole $n \ge 1$. */
export const powerOfInterval = (a: Interval, n: number): Interval => {
  const base = n % 2 === 0 ? sizeOfInterval(a) : a
  const raise = ({ at, isIn }: End): End => {
    let value = at
    for (let k = 1; k < n; k += 1) value = multiplyValues(value, at)
    return { at: value, isIn }
  }
  return { low: raise(base.low), high: raise(base.high) }
}

/** $1/a$ where all values are above 0; null for others. */
export const inverseOfInterval = ({ low, high }: Interval): Interval | null => {
  if (signOf(low.at) < 0 || (signOf(low.at) === 0 && low.isIn)) return null
  const flip = (value: Value): Value =>
    typeof value === 'string' ? rational(0) : rational(value.denominator, value.numerator)
  const top = signOf(low.at) === 0 ? open('∞') : { at: flip(low.at), isIn: low.isIn }
  return { low: { at: flip(high.at), isIn: high.isIn }, high: top }
}

/** Whether every value of one is below every value of the other. */
export const isBelow = (a: Interval, b: Interval, orEqual: boolean): boolean => {
  const order = compareValues(a.high.at, b.low.at)
  return order < 0 || (order === 0 && (orEqual || !a.high.isIn || !b.low.isIn))
}

/** Whether some value of one is above some value of the other, or beside it where that is enough. */
export const canExceed = (a: Interval, b: Interval, orEqual: boolean): boolean => {
  const order = compareValues(a.high.at, b.low.at)
  return order > 0 || (order === 0 && orEqual && a.high.isIn && b.low.isIn)
}
