import type { ExerciseProgress, LessonSummary } from '@slopewise/lesson'

type ByAddress = Readonly<Record<string, ExerciseProgress>>

const isSolved = (byAddress: ByAddress, address: string): boolean =>
  byAddress[address]?.best === 'correct'

export const addressOf = (course: string, lesson: string, exercise: string): string =>
  exercise.includes('/') ? exercise : `${course}/${lesson}/${exercise}`

/** Where a learner stands in a course, and the first exercise that is not solved yet. */
export type Standing = {
  readonly solved: number
  readonly total: number
  readonly hasStarted: boolean
  readonly next: { readonly lesson: LessonSummary; readonly exercise: string } | null
}

export const findStanding = (
  course: string,
  lessons: readonly LessonSummary[],
  byAddress: ByAddress,
): Standing => {
  const all = lessons.flatMap(lesson =>
    lesson.exercises.map(exercise => ({
      lesson,
      exercise: exercise.split('/').at(-1) ?? exercise,
      address: addressOf(course, lesson.lesson, exercise),
    })),
  )
  const solved = all.filter(({ address }) => isSolved(byAddress, address)).length
  const next = all.find(({ address }) => !isSolved(byAddress, address))
  return {
    solved,
    total: all.length,
    hasStarted: all.some(({ address }) => (byAddress[address]?.tries ?? 0) > 0),
    next: next === undefined ? null : { lesson: next.lesson, exercise: next.exercise },
  }
}
