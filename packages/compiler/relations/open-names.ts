import {
  type Definitions,
  type Expression,
  expandDefinitions,
  mapChildren,
  toText,
} from '@slopewise/math'

/** Slopes of a lesson's functions that were taken, by their text. */
const TAKEN = new WeakMap<Definitions, Map<string, Expression>>()

const takeSlope = (slope: Expression, definitions: Definitions): Expression => {
  const taken = TAKEN.get(definitions) ?? new Map<string, Expression>()
  TAKEN.set(definitions, taken)
  const key = toText(slope)
  const known = taken.get(key) ?? expandDefinitions(slope, definitions)
  taken.set(key, known)
  return known
}

const openSlopes = (expression: Expression, definitions: Definitions): Expression => {
  const isSlope =
    expression.kind === 'derivative' || (expression.kind === 'apply' && expression.primes > 0)
  if (isSlope) return takeSlope(expression, definitions)
  return mapChildren(expression, child => openSlopes(child, definitions))
}

/**
 * The expression with a lesson's names put in. As a lesson speaks of the same slope again and again,
 * each is taken once.
 */
export const openNames = (expression: Expression, definitions: Definitions): Expression =>
  expandDefinitions(openSlopes(expression, definitions), definitions)
