import type { ClassReport, ExerciseOfClass } from '@slopewise/lesson'

/** An exercise that many were wrong about at first. */
export type Hard = {
  readonly exercise: ExerciseOfClass
  readonly title: string
  /** Its place in the lesson, from 1. */
  readonly number: number
  readonly share: number
}

/** Fewer learners than this say nothing about a class. */
const LEARNERS_MIN = 5

/** Where at least so many are right at once, nobody struggles. */
const SHARE_MAX = 0.6

const COUNT_MAX = 5

/** Where a class struggles most: few were right at the first try; the worst first. */
export const findHardest = ({ lessons }: Pick<ClassReport, 'lessons'>): readonly Hard[] =>
  lessons
    .flatMap(({ title, exercises }) =>
      exercises.flatMap((exercise, index): Hard[] => {
        const { learners = 0, firstTryShare: share = 1 } = exercise.statistics ?? {}
        const isHard = learners >= LEARNERS_MIN && share < SHARE_MAX
        return isHard ? [{ exercise, title, number: index + 1, share }] : []
      }),
    )
    .sort((a, b) => a.share - b.share)
    .slice(0, COUNT_MAX)

/** Of all first tries of a class, the share that was right; null before the first. */
export const firstTryShareOf = ({ lessons }: Pick<ClassReport, 'lessons'>): number | null => {
  const all = lessons.flatMap(({ exercises }) => exercises.flatMap(one => one.statistics ?? []))
  const tries = all.reduce((sum, { learners }) => sum + learners, 0)
  const right = all.reduce((sum, one) => sum + one.learners * one.firstTryShare, 0)
  return tries === 0 ? null : right / tries
}
