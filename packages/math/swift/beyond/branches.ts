import type { Relation } from '../../tree/expression'
import { negate, subtract } from '../arithmetic'
import { fraction, isConstant, topOf } from '../constants'
import {
  AND,
  decline,
  EQUAL,
  frail,
  LESS,
  LESS_EQUAL,
  mentions,
  NOT,
  signs,
  step,
  store,
} from '../steps'
import { guard, sameSign } from './guards'

/** A condition that holds, or does not. */
const certain = (holds: boolean): number => fraction(holds ? 1 : 0, 1)

/** Whether x < 0, x ≤ 0 or x = 0. */
export const compare = (operation: number, value: number): number => {
  // Where a condition is undefined, so are its cases: they know only of values.
  if (frail[value] === 1) return decline()
  const x = sameSign(value)
  const sign = signs[x] ?? 0
  if (isConstant(x)) {
    const top = topOf(x)
    return certain(top === 0 ? operation !== LESS : top < 0 && operation !== EQUAL)
  }
  if (sign === 2) return certain(false)
  if (sign === -2) return certain(operation !== EQUAL)
  if (operation === LESS && sign === 1) return certain(false)
  if (operation === LESS_EQUAL && sign === -1) return certain(true)
  const before = store.count
  const index = step(operation, x, 0, 0)
  if (index === before) {
    mentions[index] = mentions[x] ?? 0
    guard(x, true)
  }
  return index
}

/** A relation between two steps. */
export const relate = (relation: Relation, x: number, y: number): number => {
  const difference = subtract(x, y)
  switch (relation) {
    case '<':
      return compare(LESS, difference)
    case '<=':
      return compare(LESS_EQUAL, difference)
    case '>':
      return compare(LESS, negate(difference))
    case '>=':
      return compare(LESS_EQUAL, negate(difference))
    case '=':
      return compare(EQUAL, difference)
    case '!=':
      return not(compare(EQUAL, difference))
    default:
      return relation satisfies never
  }
}

/** Whether a condition does not hold. */
export const not = (x: number): number => {
  if (isConstant(x)) return certain(topOf(x) === 0)
  const before = store.count
  const index = step(NOT, x, 0, 0)
  if (index === before) mentions[index] = mentions[x] ?? 0
  return index
}

/** Two conditions joined by `AND` or `OR`. */
export const join = (operation: number, x: number, y: number): number => {
  if (isConstant(x)) return (topOf(x) !== 0) === (operation === AND) ? y : x
  if (isConstant(y)) return (topOf(y) !== 0) === (operation === AND) ? x : y
  const before = store.count
  const index = step(operation, x, y, 0)
  if (index === before) mentions[index] = (mentions[x] ?? 0) | (mentions[y] ?? 0)
  return index
}
