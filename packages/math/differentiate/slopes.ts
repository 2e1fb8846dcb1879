import { findSign } from '../evaluate/exact-value'
import { num, subtract } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression } from '../tree/expression'
import { freeVariables, substitute } from '../tree/walk'
import { pickBranches } from './branches'
import { deriveByRules } from './derivation'
import { isTotal, simplify } from './simplify'
import { DIFFERENTIATED_SIZE_MAX, sizeOf } from './size'

/** The slopes of a function on both sides of a point, and the slope itself where it exists. */
export type Slopes = {
  readonly left: Expression | null
  readonly right: Expression | null
  readonly slope: Expression | null
}

const ORDER_MAX = 8

/**
 * The sign of a smooth expression close to a point, on one side of it: that of its first
 * derivative there that is not 0. Null where none is found.
 */
const signNear = (smooth: Expression, by: string, at: Expression, side: -1 | 1) => {
  let current = smooth
  let turn = 1
  for (let order = 0; order <= ORDER_MAX; order += 1) {
    const sign = findSign(substitute(current, { [by]: at }))
    if (sign === null) return null
    if (sign !== 0) return sign * turn > 0 ? 1 : -1
    if (sizeOf(current) > DIFFERENTIATED_SIZE_MAX) return null
    current = simplify(deriveByRules(current, by))
    if (equalTrees(current, num(0))) return 0
    turn *= side
  }
  return null
}

/** The smooth expression that a function is close to a point, on one side of it. */
export const smoothNear = (
  expression: Expression,
  by: string,
  at: Expression,
  side: -1 | 1,
): Expression | null => pickBranches(expression, guard => signNear(guard, by, at, side))

const isClosed = (value: Expression): boolean => freeVariables(value).size === 0

/** Whether two values are the same: proved where they are closed, else by their simplest form. */
export const isSame = (a: Expression, b: Expression): boolean => {
  if (isClosed(a) && isClosed(b)) return findSign(subtract(a, b)) === 0
  return equalTrees(simplify(a), simplify(b))
}

/** Whether a value exists: proved where it is closed, else plain from its form. */
const exists = (value: Expression): boolean =>
  isClosed(value) ? findSign(value) !== null : isTotal(value)

const valueNear = (smooth: Expression, by: string, at: Expression) =>
  simplify(substitute(smooth, { [by]: at }))

/** The value of the function itself at the point; null where it is undefined. */
const valueAt = (expression: Expression, by: string, at: Expression): Expression | null => {
  const there = pickBranches(expression, guard => findSign(substitute(guard, { [by]: at })))
  const value = there && valueNear(there, by, at)
  return value && exists(value) ? value : null
}

/** The slope that a smooth branch gives at a point where it meets the function's own value. */
export const slopeOfBranch = (
  smooth: Expression,
  value: Expression,
  by: string,
  at: Expression,
): Expression | null => {
  const met = valueNear(smooth, by, at)
  if (!exists(met) || !isSame(met, value)) return null
  const slope = valueNear(simplify(deriveByRules(smooth, by)), by, at)
  return exists(slope) ? slope : null
}

/**
 * The one-sided slopes of a function at a point `by = at`, and its slope where both are the same;
 * null for each that does not exist. Definitions have to be expanded before.
 */
export const slopesAt = (expression: Expression, by: string, at: Expression): Slopes => {
  const value = valueAt(expression, by, at)
  if (!value) return { left: null, right: null, slope: null }
  const side = (direction: -1 | 1) => {
    const smooth = smoothNear(expression, by, at, direction)
    return smooth && slopeOfBranch(smooth, value, by, at)
  }
  const [left, right] = [side(-1), side(1)]
  return { left, right, slope: left && right && isSame(left, right) ? left : null }
}
