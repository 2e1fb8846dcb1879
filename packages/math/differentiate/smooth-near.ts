import { findSign } from '../evaluate/exact-value'
import { num } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression } from '../tree/expression'
import { freeVariables, substitute } from '../tree/walk'
import { pickBranches } from './branches'
import { deriveByRules } from './derivation'
import { simplify } from './simplify'
import { DIFFERENTIATED_SIZE_MAX, sizeOf } from './size'

/** Where a side is looked at: `by` close to `at`, below it (-1) or above it (1). */
export type Place = { readonly by: string; readonly at: Expression; readonly side: -1 | 1 }

const ORDER_MAX = 8

/** The sign at the point; with parameters in it, the simplest form may still tell. */
export const signAt = (
  smooth: Expression,
  { by, at }: Pick<Place, 'by' | 'at'>,
): -1 | 0 | 1 | null => {
  const there = substitute(smooth, { [by]: at })
  return findSign(freeVariables(there).size === 0 ? there : simplify(there))
}

/**
 * The sign of a smooth expression close to a point, on one side of it: that of its first
 * derivative there that is not 0 (the first term of Taylor's series). Null where none is found.
 */
export const signNear = (smooth: Expression, place: Place): -1 | 0 | 1 | null => {
  const { by, side } = place
  let current = smooth
  let turn = 1
  for (let order = 0; order <= ORDER_MAX; order += 1) {
    const sign = signAt(current, place)
    if (sign === null) return null
    if (sign !== 0) return sign * turn > 0 ? 1 : -1
    if (sizeOf(current) > DIFFERENTIATED_SIZE_MAX) return null
    current = simplify(deriveByRules(current, by))
    if (equalTrees(current, num(0))) return 0
    turn *= side
  }
  return null
}

/**
 * The smooth expression that a function is close to a point, on one side of it: `-z` for `|z|`
 * below 0. The undefined value where no branch holds there; null where that cannot be told.
 */
export const smoothNear = (expression: Expression, place: Place): Expression | null =>
  pickBranches(expression, guard => signNear(guard, place))
