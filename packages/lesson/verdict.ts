import type { Slip } from '@slopewise/math'

export type VerdictName = 'correct' | 'partly' | 'incorrect' | 'invalid' | 'undecided'

/** A value of the learner's and the true one at a point, as text a learner can try by hand. */
export type AnswerWitness = {
  /** `{ z: "ln 2" }`. */
  readonly at: Readonly<Record<string, string>>
  readonly yours: string
  readonly expected: string
}

/**
 * What grading says of an answer. `reason` is stable across variants: it keys feedback, tests and
 * analytics. No witness is given where it would be the key itself (kind `number`).
 */
export type Verdict =
  | { readonly verdict: 'invalid'; readonly reason: string; readonly slip: Slip }
  | {
      readonly verdict: Exclude<VerdictName, 'invalid'>
      readonly reason: string
      /** Canonical text of what was understood. */
      readonly parsed: string
      /** In words, plain text, one to three sentences. */
      readonly feedback: string
      /** The author's own words, typeset, where a `<Feedback>` or `<Option>` matched. */
      readonly feedbackHtml?: string
      readonly witness?: AnswerWitness
    }
