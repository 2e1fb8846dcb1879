import { findExactValue, multiply, NUMBER_ONE, NUMBER_ZERO, negate, num } from '@slopewise/math'
import { piecewise } from './piecewise'
import type { WrongRule } from './rule'

/** Another left slope than the leaky ReLU's c: 0 (plain ReLU), 10c (a decimal place), −c, 1. */
export const leakyZero: WrongRule = ({ family, at }) => {
  if (family?.shape !== 'rectifier' || at === null) return []
  const { leftSlope } = family
  const value = findExactValue(leftSlope)
  if (value === null || value.numerator === 0n) return []
  const wrong = [NUMBER_ZERO, multiply(num(10), leftSlope), negate(leftSlope), NUMBER_ONE]
  return wrong.map(left => piecewise(at, left, NUMBER_ONE))
}
