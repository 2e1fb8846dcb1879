import { add, exponential, factor, multiply, power, splitFactor } from '../arithmetic'
import { commonDivisor, fraction } from '../constants'
import {
  ADD,
  first,
  LN,
  MAX,
  MIN,
  operations,
  SELECT,
  STEPS_MAX,
  second,
  store,
  third,
} from '../steps'
import { taken } from './sweep'

const EXPONENT_MAX = 64
const LOGARITHMS_MAX = 12

type Logarithm = { readonly of: number; readonly top: number; readonly bottom: number }

/** Steps that depend on a logarithm; 1 where they do. */
const marks = new Uint8Array(STEPS_MAX)

const markLogarithms = (): boolean => {
  let isAny = false
  for (let index = 0; index < store.count; index += 1) {
    const operation = operations[index] ?? 0
    const isMarked =
      operation === LN ||
      (operation >= ADD &&
        ((marks[first[index] ?? 0] ?? 0) === 1 ||
          (marks[second[index] ?? 0] ?? 0) === 1 ||
          (marks[third[index] ?? 0] ?? 0) === 1))
    marks[index] = isMarked ? 1 : 0
    if (isMarked) isAny = true
  }
  return isAny
}

/** Splits `top / bottom` times a step into logarithms and the rest; false where it is no sum. */
const split = (
  x: number,
  top: number,
  bottom: number,
  found: Logarithm[],
  rest: Logarithm[],
): boolean => {
  splitFactor(x)
  const p = top * factor.top
  const q = bottom * factor.bottom
  const of = factor.of
  if (!(Math.abs(p) < 2 ** 31 && q < 2 ** 31) || found.length + rest.length > LOGARITHMS_MAX)
    return false
  const operation = operations[of]
  if (marks[of] === 0) {
    rest.push({ of, top: p, bottom: q })
    return true
  }
  if (operation === LN) {
    found.push({ of: first[of] ?? 0, top: p, bottom: q })
    return true
  }
  if (operation === MAX || operation === MIN || operation === SELECT) {
    return split(taken[of] ?? 0, p, q, found, rest)
  }
  if (operation !== ADD) return false
  return split(first[of] ?? 0, p, q, found, rest) && split(second[of] ?? 0, p, q, found, rest)
}

const productOf = (
  found: readonly Logarithm[],
  common: number,
  sign: number,
  start: number,
): number => {
  let product = start
  for (const { of, top, bottom } of found) {
    const exponent = (sign * top * common) / bottom
    if (exponent > 0) product = multiply(product, power(of, exponent))
  }
  return product
}

/**
 * Two steps that are equal where two sums with logarithms are: Σ c_k ln u_k + v = 0 where
 * Π u_k^(n c_k) e^(n v) = 1, for any n that makes the exponents whole. Null where the sides are no
 * such sums.
 */
export const withoutLogarithms = (
  left: number,
  right: number,
): readonly [number, number] | null => {
  if (!markLogarithms()) return null
  const [found, rest]: [Logarithm[], Logarithm[]] = [[], []]
  if (!(split(left, 1, 1, found, rest) && split(right, -1, 1, found, rest))) return null
  let common = 1
  for (const { bottom } of found) common *= bottom / commonDivisor(common, bottom)
  if (found.some(({ top, bottom }) => Math.abs(top / bottom) * common > EXPONENT_MAX)) return null
  let exponent = fraction(0, 1)
  for (const { of, top, bottom } of rest) {
    exponent = add(exponent, multiply(fraction(common * top, bottom), of))
  }
  const products = [
    productOf(found, common, 1, exponential(exponent)),
    productOf(found, common, -1, fraction(1, 1)),
  ] as const
  return store.isDeclined ? null : products
}
