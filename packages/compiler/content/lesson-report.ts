import type { Issue } from '@slopewise/lesson'
import type { LessonInput } from '../lesson/prepare-lesson'
import type { LessonOutcome } from './lesson-outcome'

/** A lesson with what became of it. */
export type LessonReport = {
  readonly input: LessonInput
  readonly outcome: LessonOutcome
  /** Its own issues, and those of its links. */
  readonly issues: readonly Issue[]
  /** Whether one of them is an error. */
  readonly isBroken: boolean
}
