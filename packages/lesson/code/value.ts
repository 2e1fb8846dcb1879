import {
  branch,
  type Condition,
  cases,
  compare,
  type Expression,
  NUMBER_ONE,
  NUMBER_ZERO,
} from '@slopewise/math'

/** What a piece of code gives for each element: a number, or yes and no. */
export type Value =
  | { readonly kind: 'number'; readonly expression: Expression }
  | { readonly kind: 'truth'; readonly condition: Condition }

/** A number for each element. */
export const number = (expression: Expression): Value => ({ kind: 'number', expression })

/** Yes or no for each element. */
export const truth = (condition: Condition): Value => ({ kind: 'truth', condition })

/** In arithmetic `True` is 1 and `False` is 0. */
export const numberOf = (value: Value): Expression =>
  value.kind === 'number'
    ? value.expression
    : cases([branch(NUMBER_ONE, value.condition)], NUMBER_ZERO)

/** As a condition everything but 0 is `True`. */
export const conditionOf = (value: Value): Condition =>
  value.kind === 'truth' ? value.condition : compare('!=', value.expression, NUMBER_ZERO)
