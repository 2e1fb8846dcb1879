/** An exact rational number: `numerator / denominator`, in lowest terms, `denominator > 0`. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint }

const SMALL = 2n ** 53n

const gcdOfNumbers = (a: number, b: number): number => {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  // Plain numbers are ten times faster than big integers.
  while (y !== 0n) {
    if (x < SMALL && y < SMALL) return BigInt(gcdOfNumbers(Number(x), Number(y)))
    ;[x, y] = [y, x % y]
  }
  return x
}

/**
 * `numerator / denominator` in lowest terms. Throws `RangeError` for a denominator of 0.
 *
 * @example
 * rational(2, -4) // -1/2
 * rational(1, 0) // throws RangeError
 */
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

/**
 * `a + b`.
 *
 * @example
 * addRationals(rational(1, 2), rational(1, 3)) // 5/6
 */
export const addRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/**
 * `a b`.
 *
 * @example
 * multiplyRationals(rational(2, 3), rational(3, 4)) // 1/2
 */
export const multiplyRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator)

/**
 * `-a`.
 *
 * @example
 * negateRational(rational(1, 2)) // -1/2
 */
export const negateRational = (a: Rational): Rational => rational(-a.numerator, a.denominator)

/**
 * `a / b`. Throws `RangeError` where `b` is 0.
 *
 * @example
 * divideRationals(rational(1, 2), rational(3, 4)) // 2/3
 */
export const divideRationals = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator)

/**
 * `a^n` for an integer `n`. Throws `RangeError` where `a` is 0 and `n` negative.
 *
 * @example
 * powerOfRational(rational(-2, 3), -3) // -27/8
 */
export const powerOfRational = (a: Rational, n: number): Rational => {
  const times = BigInt(Math.abs(n))
  const [top, bottom] = [a.numerator ** times, a.denominator ** times]
  // Powers of numbers without a common factor have none either.
  if (n >= 0) return Object.freeze({ numerator: top, denominator: bottom })
  if (top === 0n) throw new RangeError('A power of 0 has an exponent of 0 or more.')
  return Object.freeze(
    top < 0n ? { numerator: -bottom, denominator: -top } : { numerator: bottom, denominator: top },
  )
}

const bitsOf = (x: bigint): number => {
  const size = x < 0n ? -x : x
  // A shorter text is faster to make; a number near a power of 16 counts up to 3 bits more.
  return size < SMALL ? Math.ceil(Math.log2(Number(size) + 1)) : 4 * size.toString(16).length
}

/**
 * How many bits numerator or denominator have, give or take three: whichever has more.
 *
 * @example
 * sizeOfRational(rational(1, 1000)) // 10
 */
export const sizeOfRational = ({ numerator, denominator }: Rational): number =>
  denominator === 1n ? bitsOf(numerator) : Math.max(bitsOf(numerator), bitsOf(denominator))

/**
 * Negative, zero or positive as `a` is less than, equal to or greater than `b`.
 *
 * @example
 * compareRationals(rational(1, 3), rational(1, 2)) // -1
 */
export const compareRationals = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
