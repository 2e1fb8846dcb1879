import {
  type AgreedDerivativeAt,
  type Condition,
  childrenOf,
  type Definitions,
  derivativeAt,
  differentiate,
  divide,
  type Expression,
  equalTrees,
  evaluate,
  findSpecialPoints,
  freeVariables,
  negate,
  num,
  simplify,
  substitute,
  subtract,
} from '@slopewise/math'

/** A point where a function has a value but no derivative, and what it has there. */
export type PointWithout = { readonly at: Expression; readonly there: AgreedDerivativeAt }

/** A function with definitions put in, its derivative, and how it was asked for. */
type Searched = {
  readonly asked: Expression
  readonly expression: Expression
  readonly derivative: Expression
  readonly by: string
  readonly definitions: Definitions
}

/** Points that are no borders of the derivative's cases are looked for here. */
const RANGE = { from: -20, to: 20 } as const

/** Where both sides of a comparison are the same, if that is linear: `z = -b/m`. */
const borderOf = (left: Expression, right: Expression, by: string): readonly Expression[] => {
  const difference = subtract(left, right)
  const { derivative: slope } = differentiate(difference, { by })
  if (freeVariables(slope).has(by) || (slope.kind === 'number' && evaluate(slope) === 0)) return []
  return [simplify(divide(negate(substitute(difference, { [by]: num(0) })), slope))]
}

const bordersIn = (condition: Condition, by: string): readonly Expression[] => {
  switch (condition.kind) {
    case 'compare':
      return borderOf(condition.left, condition.right, by)
    case 'and':
    case 'or':
      return condition.conditions.flatMap(part => bordersIn(part, by))
    case 'not':
      return bordersIn(condition.condition, by)
    default:
      return condition satisfies never
  }
}

/** The borders of the cases in a derivative, as far as they are linear. */
const bordersOf = (derivative: Expression, by: string): readonly Expression[] => [
  ...(derivative.kind === 'cases'
    ? derivative.branches.flatMap(({ when }) => bordersIn(when, by))
    : []),
  ...childrenOf(derivative).flatMap(child => bordersOf(child, by)),
]

const specialPoints = ({ expression, derivative, by }: Searched): readonly Expression[] => {
  if ([...freeVariables(expression)].some(name => name !== by)) return []
  const { kinks, jumps, edges } = findSpecialPoints(expression, { by, ...RANGE })
  const { poles } = findSpecialPoints(derivative, { by, ...RANGE })
  return [...kinks, ...jumps, ...edges, ...poles].flatMap(({ exact }) => exact ?? [])
}

/** By place; borders with parameters in them stay as they stood. */
const compare = (a: Expression, b: Expression): number => {
  const [x, y] = [evaluate(a), evaluate(b)]
  return Number.isNaN(x) || Number.isNaN(y) ? 0 : x - y
}

const isSamePlace = (a: Expression, b: Expression): boolean =>
  equalTrees(a, b) || evaluate(a) === evaluate(b)

const isWithout = ({ there }: PointWithout): boolean =>
  there.kind !== 'derivative' && there.kind !== 'undefined' && there.kind !== 'unknown'

/**
 * The points, ascending, where a function has a value but no derivative, as far as they have an exact
 * name: the borders of its derivative's cases, and what is found on a range.
 */
export const findPointsWithout = (searched: Searched): readonly PointWithout[] => {
  const { asked, derivative, by, definitions } = searched
  const places = [...bordersOf(derivative, by), ...specialPoints(searched)]
  return places
    .filter((at, n) => places.findIndex(other => isSamePlace(other, at)) === n)
    .toSorted(compare)
    .map(at => ({ at, there: derivativeAt(asked, { by, at, definitions }) }))
    .filter(isWithout)
}
