import type { RegionSlip, Slip } from '@slopewise/math'
import type { CodeSlip } from './code/slip'

export type VerdictName = 'correct' | 'partly' | 'incorrect' | 'invalid' | 'undecided'

/** A value of the learner's and the true one at a point, as text a learner can try by hand. */
export type AnswerWitness = {
  /** `{ z: "ln 2" }`. */
  readonly at: Readonly<Record<string, string>>
  readonly yours: string
  readonly expected: string
}

/** A part of an exercise has no answer; the argument `part` is its letter. */
export type PartSlipCode = 'empty-part'

/** A slip in the answers to several parts. */
export type PartSlip = Omit<Slip, 'code'> & { readonly code: PartSlipCode }

/** Why an answer cannot be read: no attempt. */
export type AnswerSlip = Slip | RegionSlip | CodeSlip | PartSlip

/**
 * Of a line of a derivation. `right`: what was to be worked out, in another form. `wrong`: neither that
 * nor what follows from the line before. `follows`: from a line before that is wrong. `partial`: the same
 * but for some points or a part of the line. `unsure`: not decided.
 */
export type LineState = 'right' | 'wrong' | 'follows' | 'partial' | 'unsure'

/** What is said of an answer that could be read. */
export type DecidedVerdict = {
  readonly verdict: Exclude<VerdictName, 'invalid'>
  readonly reason: string
  /** Canonical text of what was understood. */
  readonly parsed: string
  /** In words, plain text, one to three sentences. */
  readonly feedback: string
  /** The author's own words, typeset, where a `<Feedback>` or `<Option>` matched. */
  readonly feedbackHtml?: string
  readonly witness?: AnswerWitness
  /** What each line of a derivation was decided to be, those that are given among them. */
  readonly lines?: readonly LineState[]
}

/** What is said of one part of an exercise. */
export type PartVerdict = DecidedVerdict & { readonly name: string }

/**
 * What grading says of an answer. `reason` is stable across variants: it keys feedback, tests and
 * analytics. No witness is given where it would be the key itself (kind `number`). An exercise of
 * several parts has a verdict for each, in their order; `part` is the one that has the slip, with the
 * text in which it is.
 */
export type Verdict =
  | {
      readonly verdict: 'invalid'
      readonly reason: string
      readonly slip: AnswerSlip
      readonly part?: { readonly name: string; readonly text: string }
    }
  | (DecidedVerdict & { readonly parts?: readonly PartVerdict[] })

/** Reasons whose words say where the mistake is, which an author's words about it do not. */
const POINTING: ReadonlySet<string> = new Set([
  'other-line',
  'wrong-line',
  'out-of-order',
  'wrong-step',
])

/** Whether an author's words for an answer are all that is said of it, in place of the general ones. */
export const isAuthorsAlone = ({
  verdict,
  reason,
}: {
  readonly verdict: VerdictName
  readonly reason: string
}): boolean => verdict === 'incorrect' && !POINTING.has(reason)

/** The points of a verdict without parts; null where nobody has decided yet. */
const POINTS = { correct: 1, partly: 0.5, incorrect: 0, undecided: null } as const

/**
 * What an answer is worth, between 0 and 1: half for `partly`, the parts' equal shares where there
 * are parts. Null while any of it is undecided: that never counts against a learner.
 */
export const pointsOf = ({
  verdict,
  parts = [],
}: {
  readonly verdict: DecidedVerdict['verdict']
  readonly parts?: readonly PartVerdict[] | undefined
}): number | null => {
  if (parts.length === 0) return POINTS[verdict]
  const points = parts.map(part => POINTS[part.verdict])
  const known = points.filter(one => one !== null)
  if (known.length < points.length) return null
  return known.reduce<number>((sum, one) => sum + one, 0) / known.length
}
