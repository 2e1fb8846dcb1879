import type { ExerciseProgress, LessonSummary } from '@slopewise/lesson'

type ByAddress = Readonly<Record<string, ExerciseProgress>>

const isSolved = (byAddress: ByAddress, address: string): boolean =>
  byAddress[address]?.best === 'correct'

/** `1 exercise`, `2 exercises`. */
export const countExercises = (count: number): string =>
  `${count} ${count === 1 ? 'exercise' : 'exercises'}`

/** Of a lesson's exercises, in their order. */
export const addressesOf = (
  course: string,
  { lesson, exercises }: LessonSummary,
): readonly string[] => exercises.map(exercise => `${course}/${lesson}/${exercise}`)

/** Where a learner stands in a course, and the exercise to go on with. */
export type Standing = {
  readonly solved: number
  readonly total: number
  readonly hasStarted: boolean
  readonly next: { readonly lesson: LessonSummary; readonly exercise: string } | null
}

type Place = NonNullable<Standing['next']> & { readonly address: string }

const listPlaces = (course: string, lessons: readonly LessonSummary[]): readonly Place[] =>
  lessons.flatMap(lesson =>
    addressesOf(course, lesson).map((address, index) => ({
      lesson,
      exercise: lesson.exercises[index] ?? '',
      address,
    })),
  )

/** The place of the newest answer; 0 before there is any. */
const findNewest = (places: readonly Place[], byAddress: ByAddress): number => {
  const times = places.map(({ address }) => byAddress[address]?.last?.at ?? '')
  const newest = times.reduce((latest, at) => (at > latest ? at : latest), '')
  return times.indexOf(newest)
}

/** Goes on where the newest answer was: with the first exercise from there that is not solved, else from the start. */
export const findStanding = (
  course: string,
  lessons: readonly LessonSummary[],
  byAddress: ByAddress,
): Standing => {
  const places = listPlaces(course, lessons)
  const newest = findNewest(places, byAddress)
  const round = [...places.slice(newest), ...places.slice(0, newest)]
  const next = round.find(({ address }) => !isSolved(byAddress, address))
  return {
    solved: places.filter(({ address }) => isSolved(byAddress, address)).length,
    total: places.length,
    hasStarted: places.some(({ address }) => (byAddress[address]?.tries ?? 0) > 0),
    next: next === undefined ? null : { lesson: next.lesson, exercise: next.exercise },
  }
}
