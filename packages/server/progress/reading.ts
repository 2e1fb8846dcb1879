import type { Caller } from '../accounts'
import { recordReading } from '../db'
import { Refusal } from '../http/refusal'
import { findLesson } from '../lessons'

/**
 * Keeps that the caller has read a lesson to its end, and says whether it was kept: who has answered
 * nothing yet has no row, and reading makes none. Throws `unknown-lesson` and `session-ended`.
 */
export const keepReading = async (
  caller: Caller,
  course: string,
  lesson: string,
): Promise<boolean> => {
  if (findLesson(course, lesson) === null) throw new Refusal('unknown-lesson')
  if (caller.kind === 'ended') throw new Refusal('session-ended')
  if (caller.kind !== 'learner') return false
  await recordReading(caller.learnerId, course, lesson, new Date())
  return true
}
