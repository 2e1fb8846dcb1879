import type { AttemptReply, ExerciseProgress } from '@slopewise/lesson'
import { listExerciseAttempts, listExerciseHelps, type NewAttempt, type StoredAttempt } from '../db'
import { foldProgress, readVerdict } from '../progress'
import { readParts, readWitness } from './stored'

/** The reply to an attempt, with the progress right after it. */
export const replyTo = (
  attempt: NewAttempt,
  progress: ExerciseProgress,
  replayed: boolean,
): AttemptReply => {
  const { answeredAt, feedbackHtml, witness, parts, points } = attempt
  return {
    verdict: readVerdict(attempt.verdict),
    reason: attempt.reason,
    feedback: attempt.feedback,
    ...(feedbackHtml === null ? {} : { feedbackHtml }),
    ...(witness === null ? {} : { witness: readWitness(witness) }),
    ...(parts === null ? {} : { parts: readParts(parts) }),
    points,
    ...(attempt.olderVersion ? { olderVersion: true } : {}),
    progress,
    receipt: { attemptId: attempt.attemptId, at: answeredAt.toISOString(), replayed },
  }
}

/**
 * The reply to a stored attempt that was sent again, with the progress as it was right after it: later
 * attempts and helps are left out, so that it is the same reply.
 */
export const replyAgain = async (attempt: StoredAttempt): Promise<AttemptReply> => {
  const { learnerId, exercise, answeredAt } = attempt
  const [attempts, helps] = await Promise.all([
    listExerciseAttempts(learnerId, exercise, answeredAt),
    listExerciseHelps(learnerId, exercise),
  ])
  const seen = helps.filter(({ seenAt }) => seenAt <= answeredAt)
  return replyTo(attempt, foldProgress(exercise, attempts, seen), true)
}
