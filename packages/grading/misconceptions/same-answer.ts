import {
  decide,
  type Expression,
  enclose,
  equalTrees,
  evaluate,
  freeVariables,
  rational,
} from '@slopewise/math'

/** Every variable has this value at the sample point: no kink of any function lies there. */
const SAMPLE = 0.6180339887
const SAMPLE_EXACT = rational(6180339887n, 10n ** 10n)
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

/**
 * Whether an answer is surely not one with this sample, as far as doubles alone tell: much sooner than the
 * value itself, which may take many digits.
 */
export const isSurelyNot = (expression: Expression, sample: number): boolean => {
  const names = [...freeVariables(expression)]
  const within = enclose(expression, Object.fromEntries(names.map(name => [name, SAMPLE_EXACT])))
  if (within === null) return false
  if (sample < within.lo) return areSurelyApart(within.lo, sample)
  return sample > within.hi && areSurelyApart(within.hi, sample)
}

/** The same answer, a value at a kink apart. */
export const isSameAnswer = (left: Expression, right: Expression): boolean => {
  if (equalTrees(left, right)) return true
  if (areSurelyApart(sampleOf(left), sampleOf(right))) return false
  const { verdict } = decide(left, right)
  return verdict === 'equal' || verdict === 'equal-except-points'
}
