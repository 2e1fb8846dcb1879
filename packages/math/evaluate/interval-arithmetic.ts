import { type Frame, setBounds, setUndefined, setUnknown } from './frame'
import { above, below } from './rounding'

/** Whether `a + b`, rounded to `sum`, is exact. */
const isExactSum = (a: number, b: number, sum: number): boolean => sum - a === b && sum - b === a

/** Products of numbers with 24 bits each are exact; so are products with 0. */
const isExactProduct = (a: number, b: number, product: number): boolean =>
  a === 0 || b === 0 || (Math.fround(a) === a && Math.fround(b) === b && isNormal(product))

const isNormal = (x: number): boolean => {
  const size = Math.abs(x)
  return size > 1e-290 && size < 1e290
}

const sumBelow = (a: number, b: number): number => {
  const sum = a + b
  return isExactSum(a, b, sum) ? sum : below(sum)
}

const sumAbove = (a: number, b: number): number => {
  const sum = a + b
  return isExactSum(a, b, sum) ? sum : above(sum)
}

// 0 · ∞ is 0 here: an infinite end stands for large finite values.
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b)
const productBelow = (a: number, b: number): number => {
  const value = product(a, b)
  return isExactProduct(a, b, value) ? value : below(value)
}
const productAbove = (a: number, b: number): number => {
  const value = product(a, b)
  return isExactProduct(a, b, value) ? value : above(value)
}

/** Whether a step's value is unknown, perhaps undefined. */
export const isUnknown = (frame: Frame, step: number): boolean =>
  frame.lo[step] === Number.NEGATIVE_INFINITY && frame.hi[step] === Number.POSITIVE_INFINITY

const at = (list: readonly number[], step: number): number => list[step] ?? Number.NaN

/** The two operands of a step: undefined or unknown ones are passed on, and `false` is told. */
export const passOn = (frame: Frame, step: number, a: number, b: number): boolean => {
  if (Number.isNaN(at(frame.lo, a)) || Number.isNaN(at(frame.lo, b))) {
    setUndefined(frame, step)
    return false
  }
  if (isUnknown(frame, a) || isUnknown(frame, b)) {
    setUnknown(frame, step)
    return false
  }
  return true
}

/** Sets a step to the sum of two others. */
export const addIntervals = (frame: Frame, step: number, a: number, b: number) => {
  if (!passOn(frame, step, a, b)) return
  const { lo, hi } = frame
  setBounds(frame, step, sumBelow(at(lo, a), at(lo, b)), sumAbove(at(hi, a), at(hi, b)))
}

/** The product; of a step with itself, the square. */
export const multiplyIntervals = (frame: Frame, step: number, a: number, b: number) => {
  if (!passOn(frame, step, a, b)) return
  const { lo, hi } = frame
  const [p, q, r, s] = [at(lo, a), at(hi, a), at(lo, b), at(hi, b)]
  if (p >= 0 && r >= 0) return setBounds(frame, step, productBelow(p, r), productAbove(q, s))
  const least = Math.min(
    productBelow(p, r),
    productBelow(p, s),
    productBelow(q, r),
    productBelow(q, s),
  )
  const most = Math.max(
    productAbove(p, r),
    productAbove(p, s),
    productAbove(q, r),
    productAbove(q, s),
  )
  setBounds(frame, step, least, most)
}

const quotient = (a: number, b: number): number => {
  if (a === 0 || Math.abs(b) === Number.POSITIVE_INFINITY)
    return Math.abs(a) === Number.POSITIVE_INFINITY ? Number.NaN : 0
  return a / b
}

const isExactQuotient = (a: number, b: number, value: number): boolean =>
  a === 0 || (isExactProduct(value, b, a) && value * b === a)

const quotientBelow = (a: number, b: number): number => {
  const value = quotient(a, b)
  if (Number.isNaN(value)) return Math.sign(a) * Math.sign(b) > 0 ? 0 : Number.NEGATIVE_INFINITY
  return isExactQuotient(a, b, value) ? value : below(value)
}

const quotientAbove = (a: number, b: number): number => -quotientBelow(-a, b)

/** Sets a step to the quotient of two others; unknown where the divisor may be 0. */
export const divideIntervals = (frame: Frame, step: number, a: number, b: number) => {
  if (!passOn(frame, step, a, b)) return
  const { lo, hi } = frame
  const [r, s] = [at(lo, b), at(hi, b)]
  if (r === 0 && s === 0) return setUndefined(frame, step)
  if (r <= 0 && s >= 0) return setUnknown(frame, step)
  const [p, q] = [at(lo, a), at(hi, a)]
  const least = Math.min(
    quotientBelow(p, r),
    quotientBelow(p, s),
    quotientBelow(q, r),
    quotientBelow(q, s),
  )
  const most = Math.max(
    quotientAbove(p, r),
    quotientAbove(p, s),
    quotientAbove(q, r),
    quotientAbove(q, s),
  )
  setBounds(frame, step, least, most)
}

const powerBelow = (x: number, n: number): number => {
  let result = 1
  let square = x
  for (let rest = n; ; square = productBelow(square, square)) {
    if (rest % 2 === 1) result = productBelow(result, square)
    rest = Math.floor(rest / 2)
    if (rest === 0) return Math.max(0, result)
  }
}

const powerAbove = (x: number, n: number): number => {
  let result = 1
  let square = x
  for (let rest = n; ; square = productAbove(square, square)) {
    if (rest % 2 === 1) result = productAbove(result, square)
    rest = Math.floor(rest / 2)
    if (rest === 0) return result
  }
}

/** `base^n` for a positive integer `n`. */
const positivePower = (frame: Frame, step: number, base: number, n: number) => {
  const [p, q] = [at(frame.lo, base), at(frame.hi, base)]
  const [small, large] = [Math.min(Math.abs(p), Math.abs(q)), Math.max(Math.abs(p), Math.abs(q))]
  if (n % 2 === 0) {
    return setBounds(frame, step, p <= 0 && q >= 0 ? 0 : powerBelow(small, n), powerAbove(large, n))
  }
  const least = p >= 0 ? powerBelow(p, n) : -powerAbove(-p, n)
  setBounds(frame, step, least, q >= 0 ? powerAbove(q, n) : -powerBelow(-q, n))
}

/** `base^n` for any integer `n` but 0. */
export const powerIntervals = (frame: Frame, step: number, base: number, n: number) => {
  if (!passOn(frame, step, base, base)) return
  positivePower(frame, step, base, Math.abs(n))
  if (n > 0) return
  const [r, s] = [at(frame.lo, step), at(frame.hi, step)]
  if (r === 0 && s === 0) return setUndefined(frame, step)
  if (r <= 0 && s >= 0) return setUnknown(frame, step)
  setBounds(frame, step, quotientBelow(1, s), quotientAbove(1, r))
}
