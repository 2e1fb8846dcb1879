import { branch, cases, compare, type Expression, NUMBER_ZERO } from '@slopewise/math'

/** `left` for $z < 0$, `right` for $z \ge 0$. */
export const piecewise = (z: Expression, left: Expression, right: Expression): Expression =>
  cases([branch(left, compare('<', z, NUMBER_ZERO)), branch(right, compare('>=', z, NUMBER_ZERO))])
