import type { ExerciseProgress } from '@slopewise/lesson'

/** An exercise of the lesson, as far as its end speaks of it. */
export type EndedExercise = {
  readonly id: string
  readonly address: string
  readonly skill: string
  /** Its place in the lesson, from 1. */
  readonly number: number
}

/** What is done in a lesson or a course, what is weakest, and which of its exercises comes next. */
export type LessonResult<Exercise extends EndedExercise = EndedExercise> = {
  readonly solved: number
  readonly tried: number
  readonly total: number
  /** The skill with the least success at the first try; null where nothing went wrong, or nothing was tried. */
  readonly weakest: string | null
  /** The first exercise that is not solved; null where all are. */
  readonly next: Exercise | null
}

type ByAddress = Readonly<Record<string, ExerciseProgress>>

/** How far a tried exercise is from a success at the first try: 0 for one, 2 for none at all. */
const troubleOf = ({ best, firstTry, solutionSeen }: ExerciseProgress): number => {
  if (best !== 'correct') return best === 'undecided' ? 0 : 2
  return firstTry === 'correct' && !solutionSeen ? 0 : 1
}

const findWeakest = (exercises: readonly EndedExercise[], byAddress: ByAddress): string | null => {
  const troubles = new Map<string, number[]>()
  for (const { skill, address } of exercises) {
    const progress = byAddress[address]
    if (progress === undefined || progress.tries === 0 || skill === '') continue
    troubles.set(skill, [...(troubles.get(skill) ?? []), troubleOf(progress)])
  }
  const means = [...troubles].map(([skill, all]) => ({
    skill,
    mean: all.reduce((sum, one) => sum + one, 0) / all.length,
  }))
  const [worst] = means.sort((a, b) => b.mean - a.mean)
  return worst === undefined || worst.mean === 0 ? null : worst.skill
}

/** What the end of a lesson or of a course says, from the learner's progress. */
export const findResult = <Exercise extends EndedExercise>(
  exercises: readonly Exercise[],
  byAddress: ByAddress,
): LessonResult<Exercise> => {
  const isSolved = ({ address }: EndedExercise) => byAddress[address]?.best === 'correct'
  return {
    solved: exercises.filter(isSolved).length,
    tried: exercises.filter(({ address }) => (byAddress[address]?.tries ?? 0) > 0).length,
    total: exercises.length,
    weakest: findWeakest(exercises, byAddress),
    next: exercises.find(exercise => !isSolved(exercise)) ?? null,
  }
}
