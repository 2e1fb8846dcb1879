import type { ChangedMark } from '@slopewise/lesson'
import { type Caller, findReader } from '../accounts'
import { listUntoldMarks, recordTold } from '../db'
import { readVerdict } from '../progress'

/** The caller's changed marks of which they were not told yet. Writes nothing. Throws `session-ended`. */
export const readChangedMarks = async (caller: Caller): Promise<readonly ChangedMark[]> => {
  const learnerId = findReader(caller)
  if (learnerId === null) return []
  const marks = await listUntoldMarks(learnerId)
  return marks.map(({ seq, exercise, fromVerdict, verdict, at }) => ({
    ...{ seq, exercise },
    from: readVerdict(fromVerdict),
    to: readVerdict(verdict),
    at: at.toISOString(),
  }))
}

/** Notes that the caller has seen their changed marks up to `seqMax`. Throws `session-ended`. */
export const noteTold = async (caller: Caller, seqMax: number): Promise<void> => {
  const learnerId = findReader(caller)
  if (learnerId !== null) await recordTold(learnerId, seqMax, new Date())
}
