import type { AnsweredVersion } from '@slopewise/server/db/inspect'
import { findVersion } from '@slopewise/server/grading'
import { findExercise, getRelease, listCourses } from '@slopewise/server/lessons'
import { RULES_VERSION } from '@slopewise/server/progress'

/** What a look at one thing found, in a sentence. */
export type Finding = { readonly ok: boolean; readonly says: string }

/** Servers' clocks may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000

/** As many names as a line can show. */
const SHOWN_MAX = 3

const showSome = (names: readonly string[]): string => {
  const more = names.length - SHOWN_MAX
  return names.slice(0, SHOWN_MAX).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** Whether the last attempt came before now, as it must have. */
export const findClockTrouble = (lastAttemptAt: Date | null, now: Date): Finding => {
  const aheadMs = (lastAttemptAt?.getTime() ?? 0) - now.getTime()
  if (aheadMs <= CLOCK_SKEW_MS) return { ok: true, says: `${now.toISOString()}.` }
  const last = lastAttemptAt?.toISOString()
  return {
    ok: false,
    says: `it is ${now.toISOString()}, but the last attempt came at ${last}: set the clock.`,
  }
}

/** Whether every version that was ever answered still has its key, to be marked again by. */
export const findKeyTrouble = (versions: readonly AnsweredVersion[]): Finding => {
  const lost = versions.filter(({ exercise, exerciseHash }) => {
    return !findVersion(exercise, exerciseHash).ok
  })
  if (lost.length === 0) {
    return {
      ok: true,
      says: `kept for all versions of exercises that were answered: ${versions.length}.`,
    }
  }
  const names = showSome(lost.map(({ exercise }) => exercise))
  return {
    ok: false,
    says: `lost for ${lost.length} answered versions (${names}): restore the folder "keys".`,
  }
}

const listExercises = (): readonly string[] =>
  listCourses().flatMap(({ course, lessons }) =>
    lessons.flatMap(({ lesson, exercises }) => exercises.map(id => `${course}/${lesson}/${id}`)),
  )

/** Whether lessons are compiled, and every exercise in them has its key. */
export const findMissingKeys = (): Finding => {
  const { name } = getRelease()
  const addresses = listExercises()
  const lost = addresses.filter(address => {
    const exercise = findExercise(address)
    return exercise === null || !findVersion(address, exercise.hash).ok
  })
  return lost.length === 0
    ? {
        ok: true,
        says: `release ${name}, ${addresses.length} ${addresses.length === 1 ? 'exercise with its key' : 'exercises with their keys'}.`,
      }
    : { ok: false, says: `no key to ${showSome(lost)}: run "slopewise compile".` }
}

/** Whether progress was derived by today's rules, from all the marks that there are. */
export const findProgressTrouble = (version: number | null, attempts: number): Finding => {
  if (version === RULES_VERSION) return { ok: true, says: 'made by today’s rules.' }
  if (attempts === 0) return { ok: true, says: 'nothing to be made of yet.' }
  return {
    ok: false,
    says: 'made by other rules, or before a regrade: "slopewise rebuild" or the next start makes it anew.',
  }
}
