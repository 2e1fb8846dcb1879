import type { VariantKey } from '@slopewise/lesson'
import { type ExerciseVersion, findVersion } from '../grading'
import { Refusal } from '../http/refusal'
import { type Deal, findDeal } from './deal'

/** Throws `unknown-exercise` or `unknown-hash`. */
export const requireVersion = (address: string, hash: string): ExerciseVersion => {
  const found = findVersion(address, hash)
  if (!found.ok) throw new Refusal(found.code)
  return found.version
}

/** The key of one variant. Throws `unknown-variant`. */
export const requireVariant = ({ key }: ExerciseVersion, variant: string): VariantKey => {
  const found = Object.hasOwn(key.variants, variant) ? key.variants[variant] : undefined
  if (found === undefined) throw new Refusal('unknown-variant')
  return found
}

/**
 * The learner's deal of a variant. Throws `variant-not-dealt`. Of an older version, whose order is no
 * longer known, every variant counts as dealt: an answer must not be lost because the exercise changed.
 */
export const requireDealt = async (
  learnerId: string,
  { exercise, isOlder }: ExerciseVersion,
  variant: string,
): Promise<Deal> => {
  const deal = await findDeal(learnerId, exercise, variant)
  if (deal !== null) return deal
  if (isOlder) return { reviewedAt: null }
  throw new Refusal('variant-not-dealt')
}
