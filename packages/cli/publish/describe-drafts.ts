import type { LessonReport } from '@slopewise/compiler'

/** So many are named. */
const NAMES_MAX = 5

/** What learners are not shown, in a sentence: how many drafts, by name where they are few; null for none. */
export const describeDrafts = (lessons: readonly LessonReport[]): string | null => {
  const drafts = lessons.filter(({ outcome }) => outcome.facts.isDraft)
  if (drafts.length === 0) return null
  const names = drafts.map(({ input }) => `${input.course}/${input.lesson}`)
  const more = names.length - NAMES_MAX
  const shown = more > 1 ? [...names.slice(0, NAMES_MAX), `and ${more} more`] : names
  const what = drafts.length === 1 ? '1 draft is' : `${drafts.length} drafts are`
  return `${what} left out: ${shown.join(', ')}.`
}
