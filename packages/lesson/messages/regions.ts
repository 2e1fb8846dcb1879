import type { RegionDifference } from '@slopewise/math'
import type { Wording } from './wording'

/**
 * What a set of numbers has first, from left to right, that the key has not, or the other way
 * round. `{piece}` and `{at}` are the learner's own; what is missing is never said.
 */
export const REGION_WORDS: Readonly<Record<RegionDifference['kind'], Wording>> = {
  extra: ['{piece} does not belong to it.', 'Something in it does not belong there.'],
  missing: 'Something is missing.',
  end: ['Look again at the end {at}.', 'Look again at where it ends.'],
  'closed-for-open': ['Does {at} itself belong to it?', 'Does the end itself belong to it?'],
  'open-for-closed': ['Does {at} itself belong to it?', 'Does the end itself belong to it?'],
}
