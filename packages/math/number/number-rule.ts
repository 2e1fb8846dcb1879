import { call, multiply, negate, num, subtract } from '../tree/build'
import type { Expression } from '../tree/expression'
import { type Order, orderNumbers } from './order'
import { multiplyRationals, type Rational, rational } from './rational'
import { powerOfTen, scientificExponent } from './rounding'

/** How near a number has to be to its key. */
export type NumberRule =
  /** The same number, in any writing. */
  | { readonly kind: 'exact' }
  /** Within this times the key's size, the edge included. Nothing but 0 is near 0. */
  | { readonly kind: 'relative'; readonly within: Rational }
  /** Within this, the edge included. */
  | { readonly kind: 'absolute'; readonly within: Rational }
  /** Right to so many significant digits, and as many typed where it is typed in digits. */
  | { readonly kind: 'digits'; readonly digits: number }
  /** Right to so many digits after the point, and as many typed where it is typed in digits. */
  | { readonly kind: 'decimals'; readonly decimals: number }

/** Whether a number is as near to its key as the rule asks; null where that is not to be told. */
export type Nearness = boolean | null

const HALF = rational(1, 2)

const isWithin = (distance: Expression, most: Expression): Nearness => {
  const order = orderNumbers(distance, most)
  return order === null || order === 'undefined' ? null : order <= 0
}

/** The absolute value of a number whose sign is known, or may be. */
const sizeOf = (expression: Expression, sign: Order | 'undefined'): Expression => {
  if (sign === 1) return expression
  return sign === -1 ? negate(expression) : call('abs', expression)
}

/**
 * Whether a number is within the rule's distance of the key, the edge included: for digits half a
 * unit of the last one asked, so both neighbours of a key that lies half-way are right.
 *
 * @example
 * isNear(read('0.197'), read('e/(1+e)^2'), { kind: 'digits', digits: 3 }) // => true
 */
export const isNear = (value: Expression, key: Expression, rule: NumberRule): Nearness => {
  const order = orderNumbers(value, key)
  if (order === 'undefined') return null
  if (order === 0 || rule.kind === 'exact') return order === null ? null : order === 0
  const distance = sizeOf(subtract(value, key), order)
  switch (rule.kind) {
    case 'relative': {
      const sign = orderNumbers(key, num(0))
      if (sign === 0) return order === null ? null : false
      return isWithin(distance, multiply(num(rule.within), sizeOf(key, sign)))
    }
    case 'absolute':
      return isWithin(distance, num(rule.within))
    case 'digits': {
      const exponent = scientificExponent(key)
      if (exponent === null) return orderNumbers(key, num(0)) === 0 && order !== null ? false : null
      const unit = powerOfTen(exponent - rule.digits + 1)
      return isWithin(distance, num(multiplyRationals(unit, HALF)))
    }
    case 'decimals':
      return isWithin(distance, num(multiplyRationals(powerOfTen(-rule.decimals), HALF)))
    default:
      return rule satisfies never
  }
}
