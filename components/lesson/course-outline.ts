import type { PublicCourse, PublicLesson } from '@slopewise/lesson'
import type { EndedExercise } from './lesson-result'

/** A lesson as far as the end of the course speaks of it. */
export type OutlineLesson = {
  readonly lesson: string
  readonly title: string
  /** In their order. */
  readonly exercises: readonly { readonly id: string; readonly skill: string }[]
}

/** Where a skill is practised. */
export type PracticePlace = { readonly href: string; readonly title: string }

/** What the end of a course is made of: its exercises with their skills, and where each is practised. */
export type CourseOutline = {
  readonly lessons: readonly OutlineLesson[]
  readonly practice: Readonly<Record<string, PracticePlace>>
}

type FindLesson = (lesson: string) => PublicLesson | null

const outlineLesson = (lesson: PublicLesson): OutlineLesson => ({
  lesson: lesson.lesson,
  title: lesson.title,
  exercises: lesson.exerciseOrder.flatMap(id => {
    const exercise = lesson.exercises[id]
    return exercise === undefined ? [] : [{ id, skill: exercise.skill }]
  }),
})

/** The practice lessons of one skill alone, by skill: a mixed one is for none. */
export const findPracticePlaces = (
  { course, practice = [] }: PublicCourse,
  lessons: readonly OutlineLesson[],
): CourseOutline['practice'] => {
  const places: Record<string, PracticePlace> = {}
  for (const { lesson, title, exercises } of lessons) {
    const [skill, ...others] = new Set(exercises.map(exercise => exercise.skill))
    if (!practice.includes(lesson) || skill === undefined || others.length > 0) continue
    places[skill] ??= { href: `/${course}/${lesson}`, title }
  }
  return places
}

/** The outline of a course, from its compiled lessons. */
export const outlineCourse = (course: PublicCourse, findLesson: FindLesson): CourseOutline => {
  const found = course.lessons.flatMap(({ lesson }) => findLesson(lesson) ?? [])
  const lessons = found.map(outlineLesson).filter(({ exercises }) => exercises.length > 0)
  return { lessons, practice: findPracticePlaces(course, lessons) }
}

/** An exercise of a course, with the lesson that it stands in. */
export type CourseExercise = EndedExercise & { readonly lesson: string; readonly title: string }

/** Every exercise of a course, in its order. */
export const listExercises = (
  course: string,
  { lessons }: CourseOutline,
): readonly CourseExercise[] =>
  lessons.flatMap(({ lesson, title, exercises }) =>
    exercises.map(({ id, skill }, index) => {
      const address = `${course}/${lesson}/${id}`
      return { id, address, skill, number: index + 1, lesson, title }
    }),
  )

/** Whether a lesson is the last one of its course that asks anything. */
export const isLastLesson = ({ lessons }: CourseOutline, lesson: string): boolean =>
  lessons.at(-1)?.lesson === lesson
