import type { ReportBody, ReportReply } from '@slopewise/lesson'
import { type Caller, findReader } from '../accounts'
import { readWitness } from '../attempts/stored'
import { findAttempt, recordReport } from '../db'
import { Refusal } from '../http/refusal'

/**
 * "My answer was right": keeps it with the attempt, for the instructor. Said again, the sentence is
 * replaced. Throws `unknown-attempt` where the caller has no such attempt: whether anybody else has is
 * not told.
 */
export const reportAttempt = async (
  caller: Caller,
  { attemptId, sentence }: ReportBody,
): Promise<ReportReply> => {
  const learnerId = findReader(caller)
  const attempt = learnerId === null ? null : await findAttempt(attemptId)
  if (attempt === null || attempt.learnerId !== learnerId) throw new Refusal('unknown-attempt')
  const { course, exercise, witness } = attempt
  const reportedAt = new Date()
  await recordReport({ attemptId, learnerId, course, exercise, sentence, reportedAt })
  return {
    attemptId,
    at: reportedAt.toISOString(),
    ...(witness === null ? {} : { witness: readWitness(witness) }),
  }
}
