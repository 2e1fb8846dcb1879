import {
  type Answer,
  type ExerciseKey,
  isByPart,
  type PublicExercise,
  type Verdict,
} from '@slopewise/lesson'
import { GRADERS } from './kinds'
import { invalidBy } from './parse-answer'
import { gradeParts } from './parts/grade-parts'

/** Changes whenever any verdict or reason may change; kept with every attempt. */
export const GRADER_VERSION = '6'

/** What is graded: an answer to one variant. */
export type Attempted = { readonly answer: Answer; readonly variant: string }

/**
 * Grades an answer: pure, the same verdict on every run. Any answer at all gives a verdict; what
 * cannot be read is `invalid`, no attempt. The caller answers for `variant` being one of the key's.
 */
export const grade = (
  exercise: PublicExercise,
  key: ExerciseKey,
  { answer, variant }: Attempted,
): Verdict => {
  const { kind } = exercise
  if (kind === 'parts') return gradeParts({ exercise, key, variant, answer })
  if (isByPart(answer)) return invalidBy({ code: 'not-one-answer', span: [0, 0], args: {} })
  return GRADERS[kind]({ exercise, key, variant, answer })
}
