import { type Attempted, GRADER_VERSION, grade } from '@slopewise/grading'
import type { Verdict } from '@slopewise/lesson'
import type { ExerciseVersion } from './version'

/** A verdict, and the version of the grader that gave it. */
export type Graded = { readonly verdict: Verdict; readonly graderVersion: string }

/**
 * Grades an answer by the version of the exercise that it was given to. Pure. The caller answers for
 * the variant being one of that version's.
 */
export const gradeAnswer = ({ exercise, key }: ExerciseVersion, attempted: Attempted): Graded => ({
  verdict: grade(exercise, key, attempted),
  graderVersion: GRADER_VERSION,
})
