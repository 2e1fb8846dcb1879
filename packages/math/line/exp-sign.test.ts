import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSign } from '../evaluate/exact-value'
import { type Rational, rational } from '../number/rational'
import { add, call, multiply, num, power } from '../tree/build'
import type { ExpPolynomial } from './exp-polynomial'
import { signAt } from './exp-sign'

const fractions = (most: bigint) =>
  fc
    .tuple(fc.bigInt({ min: -most, max: most }), fc.bigInt({ min: 1n, max: most }))
    .map(([top, bottom]) => rational(top, bottom))

const valueAt = (f: ExpPolynomial, x: Rational) =>
  add(
    ...f.map(({ rate, polynomial }) =>
      multiply(
        add(...polynomial.map((one, k) => multiply(num(one), power(num(x), num(rational(k)))))),
        call('exp', multiply(num(rate), num(x))),
      ),
    ),
  )

test('signs are those that extended precision shows', () => {
  const functions = fc
    .array(
      fc.record({
        rate: fractions(50n),
        polynomial: fc.array(fractions(10n ** 6n), { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .filter(
      f => new Set(f.map(({ rate }) => `${rate.numerator}/${rate.denominator}`)).size === f.length,
    )
  fc.assert(
    fc.property(functions, fractions(1000n), (f, x) => {
      expect(signAt(f, x)).toBe(findSign(valueAt(f, x)))
    }),
    { numRuns: 300, seed: 7 },
  )
})

const at = (top: bigint | number, bottom: bigint | number = 1) => rational(top, bottom)

test('signs are right where doubles do not show them', () => {
  // e^x - (1 + x + x²/2) near 0, and differences far below the rounding of both sides.
  const near: ExpPolynomial = [
    { rate: at(0), polynomial: [at(-1), at(-1), at(-1, 2)] },
    { rate: at(1), polynomial: [at(1)] },
  ]
  expect(signAt(near, at(1, 10n ** 9n))).toBe(1)
  expect(signAt(near, at(-1, 10n ** 9n))).toBe(-1)
  const huge = 10n ** 330n
  const shifted: ExpPolynomial = [
    { rate: at(0), polynomial: [at(-(10n ** 320n) - 1n, huge), at(1)] },
  ]
  expect(signAt(shifted, at(10n ** 320n, huge))).toBe(-1)
  const small: ExpPolynomial = [
    { rate: at(0), polynomial: [at(-1, 10n ** 340n)] },
    { rate: at(1), polynomial: [at(1)] },
  ]
  expect(signAt(small, at(-780))).toBe(1)
  expect(signAt(small, at(-790))).toBe(-1)
})
