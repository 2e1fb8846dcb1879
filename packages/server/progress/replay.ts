import type { AttemptFact, DerivedRows, ExerciseRow, HelpFact, SkillRow } from '../db'
import { advance } from './advance'

/** All that is recorded of a learner, in the order in which they did it. */
export type History = {
  readonly attempts: readonly AttemptFact[]
  readonly helps: readonly HelpFact[]
}

/** The skill of an exercise today, for attempts that do not say it; empty where it has none. */
export type SkillOf = (exercise: string) => string

const idOf = (...parts: readonly string[]): string => JSON.stringify(parts)

const group = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [item])
    else known.push(item)
  }
  return groups
}

const byText =
  <T>(keyOf: (item: T) => string) =>
  (left: T, right: T): number =>
    keyOf(left) < keyOf(right) ? -1 : 1

/** Everything derived of a learner, from the first answer on. The same function that each answer runs. */
export const replayHistory = (
  learnerId: string,
  { attempts, helps }: History,
  skillOf: SkillOf,
): DerivedRows => {
  const exercises = new Map<string, ExerciseRow>()
  const skills = new Map<string, SkillRow>()
  const answered = new Map<string, AttemptFact[]>()
  const helpsOf = group(helps, ({ exercise }) => exercise)
  for (const answer of attempts) {
    const { exercise, variant, course, answeredAt } = answer
    const skill = answer.skill || skillOf(exercise)
    const earlier = answered.get(idOf(exercise, variant)) ?? []
    answered.set(idOf(exercise, variant), earlier)
    const seen = (helpsOf.get(exercise) ?? []).filter(({ seenAt }) => seenAt < answeredAt)
    const next = advance(
      {
        ...{ learnerId, skill },
        exercise: exercises.get(exercise) ?? null,
        known: skills.get(idOf(course, skill)) ?? null,
        before: { attempts: earlier, helps: seen },
      },
      answer,
    )
    earlier.push(answer)
    for (const row of next.exercises) exercises.set(row.exercise, row)
    for (const row of next.skills) skills.set(idOf(row.course, row.skill), row)
  }
  return {
    exercises: [...exercises.values()].sort(byText(row => row.exercise)),
    skills: [...skills.values()].sort(byText(row => idOf(row.course, row.skill))),
  }
}
