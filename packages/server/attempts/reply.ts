import type { AnswerWitness, AttemptReply, PartVerdict } from '@slopewise/lesson'
import { listExerciseAttempts, listExerciseHelps, type StoredAttempt } from '../db'
import { foldProgress, readVerdict } from '../progress'

const readWitness = (json: string): AnswerWitness =>
  // The reason for the cast: written by us from a witness, and shown, never decided by.
  JSON.parse(json) as AnswerWitness

const readParts = (json: string): readonly PartVerdict[] =>
  // The reason for the cast: as above.
  JSON.parse(json) as readonly PartVerdict[]

/**
 * The reply to a stored attempt, with the progress as it was right after it: later attempts and
 * helps are left out, so that an attempt sent again gets the same reply.
 */
export const replyTo = async (attempt: StoredAttempt, replayed: boolean): Promise<AttemptReply> => {
  const { learnerId, exercise, seq, answeredAt, feedbackHtml, witness, parts, points } = attempt
  const attempts = await listExerciseAttempts(learnerId, exercise, seq)
  const helps = await listExerciseHelps(learnerId, exercise)
  const seen = helps.filter(({ seenAt }) => seenAt <= answeredAt)
  return {
    verdict: readVerdict(attempt.verdict),
    reason: attempt.reason,
    feedback: attempt.feedback,
    ...(feedbackHtml === null ? {} : { feedbackHtml }),
    ...(witness === null ? {} : { witness: readWitness(witness) }),
    ...(parts === null ? {} : { parts: readParts(parts) }),
    points,
    ...(attempt.olderVersion ? { olderVersion: true } : {}),
    progress: foldProgress(exercise, attempts, seen),
    receipt: { attemptId: attempt.attemptId, at: answeredAt.toISOString(), replayed },
  }
}
