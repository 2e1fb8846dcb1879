import {
  childrenOf,
  type Expression,
  evaluate,
  findSpecialPoints,
  freeVariables,
  ratio,
  slopesAt,
} from '@slopewise/math'

/** A point where a function has a value but no slope, and the slopes on both sides. */
export type Kink = {
  readonly at: Expression
  readonly left: Expression | null
  readonly right: Expression | null
}

/** Kinks without an exact name are looked for here. */
const RANGE = { from: -20, to: 20 } as const
/** Places found by search are snapped to multiples of this part where one is near. */
const PARTS = 64
const NEAR = 1e-9

/** Everything without variables inside an expression: borders of pieces are among it. */
const closedParts = (expression: Expression): readonly Expression[] => {
  if (freeVariables(expression).size === 0) return [expression]
  return childrenOf(expression).flatMap(closedParts)
}

const named = (x: number, candidates: readonly Expression[]): Expression | null => {
  const found = candidates.find(one => Math.abs(evaluate(one) - x) <= NEAR)
  if (found) return found
  const parts = Math.round(x * PARTS)
  return Math.abs(parts / PARTS - x) <= NEAR ? ratio(parts, PARTS) : null
}

/**
 * The kinks of an expression in one variable, ascending: those that have an exact name, which its
 * derivative gives as the border of pieces, or that are fractions.
 */
export const findKinks = (
  expression: Expression,
  derivative: Expression,
  by: string,
): readonly Kink[] => {
  if ([...freeVariables(expression)].some(name => name !== by)) return []
  const candidates = closedParts(derivative)
  const { kinks } = findSpecialPoints(expression, { by, ...RANGE })
  return kinks.flatMap(({ at: x, exact }) => {
    const at = exact ?? named(x, candidates)
    if (at === null) return []
    const { left, right, slope } = slopesAt(expression, by, at)
    return slope === null && (left || right) ? [{ at, left, right }] : []
  })
}
