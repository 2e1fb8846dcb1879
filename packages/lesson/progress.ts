import type { Answer } from './answer'
import type { ReviewStanding } from './review'
import type { VerdictName } from './verdict'

/** How far a skill is learned, from lowest to highest. */
export type SkillLevel = 'attempted' | 'familiar' | 'proficient' | 'mastered'

/** Where a learner stands with a skill of a course. Times in ISO 8601, UTC. */
export type SkillStanding = {
  readonly course: string
  readonly skill: string
  readonly level: SkillLevel
  /** Opportunities that counted, and how many of them were right at first try and unaided. */
  readonly rated: number
  readonly unaided: number
  /** The day of the learner's calendar on which it is due (`2026-11-28`). */
  readonly dueDay: string
  readonly lastAt: string
}

/** Where a learner stands with a lesson. */
export type LessonStanding = {
  readonly course: string
  readonly lesson: string
  readonly title: string
  /** Whether it was read to its end. */
  readonly isRead: boolean
  readonly solved: number
  readonly tried: number
  readonly exercises: number
}

/** One answer of a learner's history. */
export type HistoryEntry = {
  readonly at: string
  readonly exercise: string
  readonly variant: string
  readonly skill: string
  readonly answer: Answer
  readonly verdict: VerdictName
  readonly reason: string
  /** Whether a review asked it. */
  readonly isReview: boolean
}

/** Reply of `GET /api/progress`, without a course: all that a learner has done. */
export type LearnerReply = ReviewStanding & {
  readonly lessons: readonly LessonStanding[]
  readonly skills: readonly SkillStanding[]
  /** The newest first, a hundred at most; downloads have all. */
  readonly history: readonly HistoryEntry[]
  /** Answers on each day of the learner's calendar (`2026-11-28`), and how many were right. */
  readonly days: readonly {
    readonly day: string
    readonly answers: number
    readonly right: number
  }[]
}

/** A mark that a corrected exercise changed; `seq` names it. */
export type ChangedMark = {
  readonly seq: number
  readonly exercise: string
  readonly from: VerdictName
  readonly to: VerdictName
  readonly at: string
}

/** Reply of `GET /api/marks`. */
export type MarksReply = { readonly changed: readonly ChangedMark[] }
