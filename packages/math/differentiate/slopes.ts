import type { Expression } from '../tree/expression'
import { substitute } from '../tree/walk'
import { pickBranches } from './branches'
import { exists, isSame, type Side, sidesOf } from './sides'
import { simplify } from './simplify'
import { signAt } from './smooth-near'

/** The slopes of a function on both sides of a point, and the slope itself where it exists. */
export type Slopes = {
  readonly left: Expression | null
  readonly right: Expression | null
  readonly slope: Expression | null
}

/** The value of the function itself at a point; null where it is undefined. */
export const valueAt = (expression: Expression, by: string, at: Expression): Expression | null => {
  const there = pickBranches(expression, guard => signAt(guard, { by, at }))
  const value = there && simplify(substitute(there, { [by]: at }))
  return value && exists(value) ? value : null
}

const slopeOf = (side: Side): Expression | null => (side.kind === 'slope' ? side.slope : null)

/**
 * The one-sided slopes of a function at a point `by = at`, and its slope where both are the same;
 * null for each that does not exist. Definitions have to be expanded before. `derivativeAt` also
 * tells why a slope does not exist.
 *
 * @example
 * slopesAt(read('max(0,z)'), 'z', num(0)) // { left: 0, right: 1, slope: null }
 */
export const slopesAt = (expression: Expression, by: string, at: Expression): Slopes => {
  const value = valueAt(expression, by, at)
  if (!value) return { left: null, right: null, slope: null }
  const [below, above] = sidesOf(expression, value, { by, at })
  const [left, right] = [slopeOf(below), slopeOf(above)]
  return { left, right, slope: left && right && isSame(left, right) ? left : null }
}
