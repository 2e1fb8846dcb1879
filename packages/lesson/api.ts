import type { Answer } from './answer'
import type { AnswerWitness, PartVerdict, VerdictName } from './verdict'

/** Body of `POST /api/attempts`. */
export type AttemptRequest = {
  /** UUID made by the client; the same id twice gives the same reply and one row. */
  readonly attemptId: string
  readonly exercise: string
  readonly variant: string
  readonly hash: string
  readonly answer: Answer
  /** Whose answer it is, where the sender knows: in anybody else's session it is refused. */
  readonly learner?: string
}

export type ExerciseProgress = {
  readonly exercise: string
  readonly tries: number
  readonly best: 'none' | 'incorrect' | 'undecided' | 'partly' | 'correct'
  readonly firstTry: VerdictName | null
  readonly last: {
    readonly verdict: VerdictName
    readonly answer: Answer
    readonly at: string
  } | null
  readonly hintsSeen: number
  readonly solutionSeen: boolean
}

export type Receipt = {
  readonly attemptId: string
  readonly at: string
  readonly replayed: boolean
}

/** Reply 200 of `POST /api/attempts`. */
export type AttemptReply = {
  readonly verdict: Exclude<VerdictName, 'invalid'>
  readonly reason: string
  readonly feedback: string
  readonly feedbackHtml?: string
  readonly witness?: AnswerWitness
  /** What is said of each part, in their order, for an exercise of several. */
  readonly parts?: readonly PartVerdict[]
  /** Between 0 and 1; null while nobody has decided. */
  readonly points: number | null
  /** True where the answer was graded as an older version of the exercise stood. */
  readonly olderVersion?: boolean
  readonly progress: ExerciseProgress
  readonly receipt: Receipt
}

/** Every error of the API: its own code, a sentence, and for a slip its place in the answer. */
export type ApiError = {
  readonly error: {
    readonly code: string
    readonly message: string
    /** `part` names the part that it is in, in an exercise of several. */
    readonly slip?: {
      readonly code: string
      readonly span: readonly [number, number]
      readonly part?: string
    }
    /** The field of the request that is wrong, where it is one. */
    readonly field?: string
    /** An id to quote, where the fault is ours. */
    readonly faultId?: string
  }
}

/** Body of `POST /api/reports`: "my answer was right". The sentence may be empty. */
export type ReportBody = { readonly attemptId: string; readonly sentence: string }

/** It is kept; the point where the answer differed comes once more, where there is one. */
export type ReportReply = {
  readonly attemptId: string
  readonly at: string
  readonly witness?: AnswerWitness
}

export type HintReply = { readonly hints: readonly string[]; readonly total: number }
export type SolutionReply = { readonly html: string }

/** `GET /api/progress?course=…`: exercises with at least one attempt, hint or solution. */
export type ProgressReply = {
  readonly course: string
  readonly exercises: readonly ExerciseProgress[]
  /** What an account's options are shuffled by, on every device; a visitor's device has its own. */
  readonly seed?: string
}
