import { createHash } from 'node:crypto'
import type { PublicExercise } from '@slopewise/lesson'

/** A variant of an exercise, as something that a review may ask. */
export type Candidate = { readonly exercise: PublicExercise; readonly variant: string }

/** What a learner has had to do with a variant, answers, helps and deals alike. */
export type Met = { readonly exercise: string; readonly variant: string; readonly at: Date }

const shuffleKey = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

const idOf = (exercise: string, variant: string): string => JSON.stringify([exercise, variant])

/** When each variant was met last, as a number; a variant that is missing was never met. */
const lastMet = (met: readonly Met[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { exercise, variant, at } of met) {
    const id = idOf(exercise, variant)
    times.set(id, Math.max(times.get(id) ?? 0, at.getTime()))
  }
  return times
}

/**
 * What to ask for a skill: a variant that the learner never met; where all are known, the one that was met
 * longest ago. Among equals the learner's own order decides, the same on every run. Null for none.
 */
export const chooseVariant = (
  candidates: readonly Candidate[],
  met: readonly Met[],
  learnerId: string,
): Candidate | null => {
  const times = lastMet(met)
  const keyed = candidates.map(candidate => {
    const { exercise, variant } = candidate
    const at = times.get(idOf(exercise.address, variant)) ?? 0
    return { candidate, at, key: shuffleKey(learnerId, exercise.address, variant) }
  })
  const [first] = keyed.sort((left, right) => left.at - right.at || (left.key < right.key ? -1 : 1))
  return first?.candidate ?? null
}

/** The order in which the skills of a day are asked: mixed, another one each day, stable within it. */
export const mixSkills = <T extends { readonly course: string; readonly skill: string }>(
  skills: readonly T[],
  learnerId: string,
  day: string,
): readonly T[] => {
  const keyed = skills.map(skill => ({
    skill,
    key: shuffleKey(learnerId, day, skill.course, skill.skill),
  }))
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ skill }) => skill)
}
