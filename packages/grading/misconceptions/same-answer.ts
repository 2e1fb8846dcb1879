import { decide, type Expression, evaluate, freeVariables } from '@slopewise/math'

/** Every variable has this value at the sample point: no kink of any function lies there. */
const SAMPLE = 0.6180339887
/** Values further apart than the evaluation's own error are of different answers. */
const APART = 1e-9

const samples = new WeakMap<Expression, number>()

/** The value of an answer at the sample point, found once; a number's value is the same everywhere. */
export const sampleOf = (expression: Expression): number => {
  const known = samples.get(expression)
  if (known !== undefined) return known
  const names = [...freeVariables(expression)]
  const made = evaluate(expression, Object.fromEntries(names.map(name => [name, SAMPLE])))
  samples.set(expression, made)
  return made
}

/**
 * Whether two samples are surely of different answers. Only used to skip a decision whose outcome
 * would be "different": nothing is ever called the same for its sample.
 */
export const areSurelyApart = (a: number, b: number): boolean =>
  Math.abs(a - b) > APART * Math.max(Math.abs(a), Math.abs(b))

/** The same answer, a value at a kink apart. */
export const isSameAnswer = (left: Expression, right: Expression): boolean => {
  if (areSurelyApart(sampleOf(left), sampleOf(right))) return false
  const { verdict } = decide(left, right)
  return verdict === 'equal' || verdict === 'equal-except-points'
}
