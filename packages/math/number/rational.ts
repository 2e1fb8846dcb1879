/** An exact rational number: `numerator / denominator`, in lowest terms, `denominator > 0`. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint }

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** `numerator / denominator` in lowest terms. Throws `RangeError` for a denominator of 0. */
export const rational = (
  numerator: bigint | number,
  denominator: bigint | number = 1n,
): Rational => {
  const [n, d] = [BigInt(numerator), BigInt(denominator)]
  if (d === 1n) return Object.freeze({ numerator: n, denominator: 1n })
  if (d === 0n) throw new RangeError('A rational number has a denominator other than 0.')
  const divisor = d < 0n ? -gcd(n, d) : gcd(n, d)
  return Object.freeze({ numerator: n / divisor, denominator: d / divisor })
}

/** 0. */
export const ZERO = rational(0)
/** 1. */
export const ONE = rational(1)

/** `a + b`. */
export const addRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/** `a b`. */
export const multiplyRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator)

/** `-a`. */
export const negateRational = (a: Rational): Rational => rational(-a.numerator, a.denominator)

/** `a / b`. Throws `RangeError` where `b` is 0. */
export const divideRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export const compareRationals = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
