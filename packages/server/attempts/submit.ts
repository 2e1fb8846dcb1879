import {
  type AttemptReply,
  type AttemptRequest,
  pointsOf,
  slippedText,
  type Verdict,
} from '@slopewise/lesson'
import { describeSlip } from '@slopewise/lesson/messages'
import { type Caller, requireWriter, type Writer } from '../accounts'
import {
  type Entry,
  findAttempt,
  inLedger,
  type NewAttempt,
  recordAttempt,
  type StoredAttempt,
} from '../db'
import { requireDealt, requireVariant, requireVersion } from '../exercises'
import { type ExerciseVersion, gradeAnswer } from '../grading'
import { Refusal } from '../http/refusal'
import { findSkill, splitAddress } from '../lessons'
import { advance, progressOf, readStanding, standingOfNobody } from '../progress'
import { replyAgain, replyTo } from './reply'

/** A reply, and the cookies of a session that was given for it. */
export type Submitted = { readonly reply: AttemptReply; readonly cookies: readonly string[] }

type Decided = Exclude<Verdict, { verdict: 'invalid' }>

const rawOf = (request: AttemptRequest): string => JSON.stringify(request.answer)

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

const refuseSlip = (
  { answer }: AttemptRequest,
  { slip, part }: Extract<Verdict, { verdict: 'invalid' }>,
): never => {
  const { code, span } = slip
  const { sentence } = describeSlip(slip, part?.text ?? slippedText(answer, slip))
  throw new Refusal('invalid', sentence, { slip: { code, span, ...(part && { part: part.name }) } })
}

const attemptOf = (
  request: AttemptRequest,
  version: ExerciseVersion,
  decided: Decided,
  rest: Pick<NewAttempt, 'learnerId' | 'graderVersion' | 'answeredAt' | 'skill' | 'reviewedAt'>,
): NewAttempt => ({
  ...rest,
  attemptId: request.attemptId,
  course: splitAddress(request.exercise)?.course ?? '',
  exercise: request.exercise,
  variant: request.variant,
  exerciseHash: request.hash,
  keyHash: version.keyHash,
  rawAnswer: rawOf(request),
  parsedAnswer: decided.parsed,
  verdict: decided.verdict,
  reason: decided.reason,
  feedback: decided.feedback,
  feedbackHtml: decided.feedbackHtml ?? null,
  witness: decided.witness === undefined ? null : JSON.stringify(decided.witness),
  parts: decided.parts === undefined ? null : JSON.stringify(decided.parts),
  points: pointsOf(decided),
  olderVersion: version.isOlder,
})

/** Grades outside of any transaction, then writes once. */
const gradeAndKeep = async (
  request: AttemptRequest,
  { learnerId, birth }: Writer,
  entry: Entry,
): Promise<AttemptReply> => {
  const version = requireVersion(request.exercise, request.hash)
  requireVariant(version, request.variant)
  const { answer, variant, exercise } = request
  const deal = await requireDealt(learnerId, version, variant)
  const { verdict, graderVersion } = gradeAnswer(version, { answer, variant })
  if (verdict.verdict === 'invalid') return refuseSlip(request, verdict)
  const attempt = attemptOf(request, version, verdict, {
    ...{ learnerId, graderVersion },
    answeredAt: entry.at,
    skill: findSkill(exercise),
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
