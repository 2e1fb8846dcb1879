import { num, power } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { findInteger } from './exact-number'

/** `base ^ count`, with a whole positive count. */
export type Counted = { readonly base: Expression; readonly count: number }

/** A factor as a base with how often it stands there: `z^3` is z three times. */
export const counted = (factor: Expression): Counted => {
  const count = factor.kind === 'power' ? findInteger(factor.exponent) : null
  return factor.kind === 'power' && count !== null && count > 0
    ? { base: factor.base, count }
    : { base: factor, count: 1 }
}

/** The factor again: the base itself, or its power. */
export const withCount = ({ base, count }: Counted): Expression =>
  count === 1 ? base : power(base, num(count))
