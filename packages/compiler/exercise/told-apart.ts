import { misconceptionsOf, prepareVariant } from '@slopewise/grading'
import type { ExerciseKey, Tolerance, TypedKind } from '@slopewise/lesson'
import { MISCONCEPTION_TAGS, type MisconceptionTag } from '@slopewise/lesson/messages'

/** A wrong answer has to be at least this many tolerances away from the key. */
const TOLERANCES_APART = 2

/** How near to the key a wrong answer cannot be told from a right one. */
const gapOf = (tolerance: Tolerance, key: number): number => {
  switch (tolerance.kind) {
    case 'exact':
      return 0
    case 'relative':
      return TOLERANCES_APART * tolerance.value * Math.abs(key)
    case 'absolute':
      return TOLERANCES_APART * tolerance.value
    case 'digits':
      return TOLERANCES_APART * Math.abs(key) * 10 ** (1 - tolerance.value)
    case 'decimals':
      return TOLERANCES_APART * 10 ** -tolerance.value
    default:
      return tolerance satisfies never
  }
}

/**
 * The wrong rules whose answers to a variant are accepted, or nearly: identical to the key, or
 * within twice its tolerance. Rules that `decide` finds to give one answer are one class.
 */
export const findUnnoticed = (
  key: ExerciseKey,
  variant: string,
  kind: TypedKind,
): readonly MisconceptionTag[] => {
  const prepared = prepareVariant(key, variant)
  const { classes, unnoticed } = misconceptionsOf(prepared, kind)
  if (kind !== 'number') return unnoticed
  const { value } = prepared
  const gap = gapOf(prepared.key.tolerance, value)
  const near = classes.filter(({ sample }) => Math.abs(sample - value) <= gap)
  const tags = [...unnoticed, ...near.flatMap(one => one.tags)]
  // Zero has no sign to be lost.
  return MISCONCEPTION_TAGS.filter(tag => tags.includes(tag) && !(tag === 'sign' && value === 0))
}
