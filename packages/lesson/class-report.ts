/** How a class does with one exercise. Shares are from 0 to 1. */
export type ExerciseStatistics = {
  readonly exercise: string
  readonly learners: number
  readonly tries: number
  /** Of learners who were right at their first try. */
  readonly firstTryShare: number
  /** Of learners who solved it in the end. */
  readonly solvedShare: number
  /** From -1 to 1; null where too few learners answered to say. */
  readonly discrimination: number | null
}

/** Wrong answers to one variant that mean the same. */
export type AnswerGroup = {
  readonly variant: string
  /** The one that was given most. */
  readonly example: string
  /** Of options that were chosen, what they say. */
  readonly exampleHtml?: string
  readonly count: number
  /** How many ways there were to write it. */
  readonly spellings: number
  readonly verdict: string
  readonly reason: string
}

/** How often answers got a reason other than being right. */
export type ReasonCount = {
  readonly reason: string
  readonly verdict: string
  readonly count: number
}

/** One exercise of a course, as a class answered it. */
export type ExerciseOfClass = {
  /** `<course>/<lesson>/<id>` */
  readonly address: string
  readonly id: string
  readonly skill: string
  /** Null where nobody has answered yet. */
  readonly statistics: ExerciseStatistics | null
  readonly reasons: readonly ReasonCount[]
  readonly wrong: readonly AnswerGroup[]
}

/** Of those who had this many opportunities, the share who were right at the first try. */
export type CurvePoint = {
  readonly opportunity: number
  readonly learners: number
  readonly share: number
}

/** What those who took both checks knew before the course and know after it: shares from 0 to 1. */
export type CheckComparison = {
  readonly learners: number
  readonly before: number
  readonly after: number
}

/** An answer that a teacher should look at. */
export type FlaggedAnswer = {
  readonly attemptId: string
  readonly exercise: string
  readonly variant: string
  /** As it was typed. */
  readonly answer: string
  /** Of options that were chosen, what they say. */
  readonly answerHtml?: string
  readonly verdict: string
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** What the learner says of it; null where nothing was reported. */
  readonly sentence: string | null
}

/** Everything on an instructor's page. */
export type ClassReport = {
  readonly course: string
  readonly title: string
  readonly learners: number
  readonly answers: number
  readonly lessons: readonly {
    readonly lesson: string
    readonly title: string
    readonly exercises: readonly ExerciseOfClass[]
  }[]
  readonly curves: readonly { readonly skill: string; readonly points: readonly CurvePoint[] }[]
  /** Null where the course has no two checks, or nobody took both. */
  readonly checks: CheckComparison | null
  readonly hasChecks: boolean
  readonly flagged: readonly FlaggedAnswer[]
}
