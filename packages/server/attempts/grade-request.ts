import { type AttemptRequest, pointsOf, slippedText, type Verdict } from '@slopewise/lesson'
import { describeSlip } from '@slopewise/lesson/messages'
import type { NewAttempt } from '../db'
import { type ExerciseVersion, gradeAnswer } from '../grading'
import { Refusal } from '../http/refusal'
import { findSkill, splitAddress } from '../lessons'

type Invalid = Extract<Verdict, { verdict: 'invalid' }>

/** An answer as it is stored. */
export const rawOf = (request: AttemptRequest): string => JSON.stringify(request.answer)

const refuseSlip = ({ answer }: AttemptRequest, { slip, part }: Invalid): never => {
  const { code, span } = slip
  const { sentence } = describeSlip(slip, part?.text ?? slippedText(answer, slip))
  throw new Refusal('invalid', sentence, { slip: { code, span, ...(part && { part: part.name }) } })
}

const verdictColumns = (decided: Exclude<Verdict, Invalid>) => ({
  parsedAnswer: decided.parsed,
  verdict: decided.verdict,
  reason: decided.reason,
  feedback: decided.feedback,
  feedbackHtml: decided.feedbackHtml ?? null,
  witness: decided.witness === undefined ? null : JSON.stringify(decided.witness),
  parts: decided.parts === undefined ? null : JSON.stringify(decided.parts),
  points: pointsOf(decided),
})

/**
 * The attempt that an answer is, graded by the version of the exercise that it was given to. Stores nothing. The
 * caller answers for the variant being one of that version's. Throws `invalid` for an answer with a slip.
 */
export const gradeRequest = (
  request: AttemptRequest,
  version: ExerciseVersion,
  whose: Pick<NewAttempt, 'learnerId' | 'answeredAt' | 'reviewedAt'>,
): NewAttempt => {
  const { attemptId, answer, variant, exercise, hash } = request
  const { verdict, graderVersion } = gradeAnswer(version, { answer, variant })
  if (verdict.verdict === 'invalid') return refuseSlip(request, verdict)
  return {
    ...whose,
    ...{ attemptId, exercise, variant, graderVersion },
    course: splitAddress(exercise)?.course ?? '',
    skill: findSkill(exercise),
    exerciseHash: hash,
    keyHash: version.keyHash,
    olderVersion: version.isOlder,
    rawAnswer: rawOf(request),
    ...verdictColumns(verdict),
  }
}
