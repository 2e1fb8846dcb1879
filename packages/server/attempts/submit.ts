import type { AttemptReply, AttemptRequest } from '@slopewise/lesson'
import { type Caller, requireWriter, type Writer } from '../accounts'
import { type Entry, findAttempt, inLedger, recordAttempt, type StoredAttempt } from '../db'
import { requireDealt, requireVariant, requireVersion } from '../exercises'
import { Refusal } from '../http/refusal'
import { advance, progressOf, readStanding, standingOfNobody } from '../progress'
import { gradeRequest, rawOf } from './grade-request'
import { replyAgain, replyTo } from './reply'

/** A reply, and the cookies of a session that was given for it. */
export type Submitted = { readonly reply: AttemptReply; readonly cookies: readonly string[] }

const isSameRequest = (stored: StoredAttempt, request: AttemptRequest): boolean =>
  stored.exercise === request.exercise &&
  stored.variant === request.variant &&
  stored.exerciseHash === request.hash &&
  stored.rawAnswer === rawOf(request)

/** What is stored under the id must be this learner's, and this very answer. */
const requireOwn = (stored: StoredAttempt, request: AttemptRequest, learnerId: string): void => {
  if (stored.learnerId !== learnerId) throw new Refusal('attempt-taken')
  if (!isSameRequest(stored, request)) throw new Refusal('attempt-differs')
}

/** Grades outside of any transaction, then writes once. */
const gradeAndKeep = async (
  request: AttemptRequest,
  { learnerId, birth }: Writer,
  entry: Entry,
): Promise<AttemptReply> => {
  const version = requireVersion(request.exercise, request.hash)
  requireVariant(version, request.variant)
  const deal = await requireDealt(learnerId, version, request.variant)
  const attempt = gradeRequest(request, version, {
    learnerId,
    answeredAt: entry.at,
    reviewedAt: deal.reviewedAt,
  })
  // Of who is born with this answer there is nothing to be read; thousands may be at once.
  const isFirst = birth !== null && entry.entries === 0
  const standing = isFirst
    ? standingOfNobody(learnerId, attempt.skill)
    : await readStanding(attempt)
  const derived = advance(standing, { ...attempt, seq: 0 })
  await recordAttempt({ attempt, birth, entry, derived })
  return replyTo(attempt, progressOf(derived, standing.before.helps), false)
}

/**
 * Hands an attempt in. Sent again by the same learner it gives the same reply, and stays one row;
 * nobody is given a session, whose cookies come with the reply. Throws a refusal for everything that
 * is no attempt: nothing is stored then.
 */
export const submitAttempt = async (
  caller: Caller,
  request: AttemptRequest,
): Promise<Submitted> => {
  const now = new Date()
  const writer = await requireWriter(caller, now)
  const { learnerId, cookies } = writer
  if (request.learner !== undefined && request.learner !== learnerId) {
    throw new Refusal('other-learner')
  }
  const reply = await inLedger(learnerId, now, async entry => {
    const known = await findAttempt(request.attemptId)
    if (known === null) return gradeAndKeep(request, writer, entry)
    requireOwn(known, request, learnerId)
    return replyAgain(known)
  })
  return { reply, cookies }
}
