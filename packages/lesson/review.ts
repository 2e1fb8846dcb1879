import type { DealtExercise } from './exercise'

/** How much there is to review. */
export type ReviewStanding = {
  /** Skills due today. */
  readonly due: number
  /** The day (`2026-11-28`) on which the next one is due, where none is today; null where there are none. */
  readonly nextDueDay: string | null
  /** Today in the learner's calendar. */
  readonly today: string
}

/** What a review asks. */
export type ReviewItem = {
  readonly exercise: DealtExercise
  readonly course: string
  readonly lesson: string
  readonly lessonTitle: string
  readonly skill: string
  /** When it was dealt: its name in this browser's memory. */
  readonly dealtAt: string
}

/** Reply of `POST /api/review`. */
export type ReviewReply = ReviewStanding & {
  /** Null where nothing is left for this sitting. */
  readonly item: ReviewItem | null
  /** Questions left in this sitting, the item included. */
  readonly left: number
}
