import type { PublicExercise } from '@slopewise/lesson'
import { findCourse, findExercise } from '../lessons'
import type { Candidate } from './choose'

type Found = { readonly lesson: string; readonly exercise: PublicExercise }

/** The exercises of a course that train a skill, in the course's order. */
const listExercises = (course: string, skill: string): readonly Found[] =>
  (findCourse(course)?.lessons ?? []).flatMap(({ lesson, exercises }) =>
    exercises.flatMap(id => {
      const exercise = findExercise(`${course}/${lesson}/${id}`)
      return exercise !== null && exercise.skill === skill ? [{ lesson, exercise }] : []
    }),
  )

/**
 * What may be asked for a skill: every variant of its exercises in lessons that the learner has begun;
 * of the whole course, where none of those trains it any more.
 */
export const listCandidates = (
  course: string,
  skill: string,
  begunLessons: ReadonlySet<string>,
): readonly Candidate[] => {
  const all = listExercises(course, skill)
  const begun = all.filter(({ lesson }) => begunLessons.has(lesson))
  return (begun.length > 0 ? begun : all).flatMap(({ exercise }) =>
    exercise.variants.map(({ id }) => ({ exercise, variant: id })),
  )
}
