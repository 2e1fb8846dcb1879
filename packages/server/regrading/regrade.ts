import { randomUUID } from 'node:crypto'
import { GRADER_VERSION } from '@slopewise/grading'
import {
  type MarkedAttempt,
  type NewMark,
  type RegradeScope,
  readMarkedAttempts,
  recordRegrade,
} from '../db'
import { DERIVATION, rebuildLearners } from '../progress'
import { type Replayed, replayAttempt, type Unclear } from './replay-attempt'

type Moved = Extract<Replayed, { kind: 'moved' }>

/** An attempt whose mark changes. */
export type Move = { readonly attempt: MarkedAttempt; readonly to: Moved }

/** What a regrade would do. */
export type RegradePlan = {
  readonly scope: RegradeScope
  /** Attempts that were looked at. */
  readonly replayed: number
  readonly moves: readonly Move[]
  readonly unclear: readonly { readonly attempt: MarkedAttempt; readonly why: Unclear }[]
}

/** Replays every attempt of a scope and says who would move, from what to what. Writes nothing. */
export const planRegrade = async (scope: RegradeScope): Promise<RegradePlan> => {
  const moves: Move[] = []
  const unclear: { attempt: MarkedAttempt; why: Unclear }[] = []
  let replayed = 0
  for await (const page of readMarkedAttempts(scope)) {
    for (const attempt of page) {
      replayed += 1
      const to = replayAttempt(attempt)
      if (to.kind === 'moved') moves.push({ attempt, to })
      if (to.kind === 'unclear') unclear.push({ attempt, why: to.why })
    }
  }
  return { scope, replayed, moves, unclear }
}

const markOf = (regradeId: string, at: Date, { attempt, to }: Move): NewMark => {
  const { attemptId, learnerId, exercise, verdict: fromVerdict, reason: fromReason } = attempt
  const { decided, points, keyHash, graderVersion } = to
  return {
    ...{ regradeId, attemptId, learnerId, exercise, fromVerdict, fromReason },
    verdict: decided.verdict,
    reason: decided.reason,
    feedback: decided.feedback,
    feedbackHtml: decided.feedbackHtml ?? null,
    witness: decided.witness === undefined ? null : JSON.stringify(decided.witness),
    parts: decided.parts === undefined ? null : JSON.stringify(decided.parts),
    ...{ points, keyHash, graderVersion, at },
  }
}

/**
 * Keeps what a plan says, in one short transaction: attempts stay as they are, and get a mark that stands
 * from then on. Progress of those concerned is then made anew. Returns the run's id, null where nobody
 * moves and nothing is written. Interrupted, either no mark is there or all are, and the
 * next start finishes what is derived.
 */
export const applyRegrade = async (plan: RegradePlan): Promise<string | null> => {
  const { scope, replayed, moves } = plan
  if (moves.length === 0) return null
  const [id, at] = [randomUUID(), new Date()]
  const marks = moves.map(move => markOf(id, at, move))
  const name = scope.exercise ?? scope.course ?? ''
  await recordRegrade(
    { id, at, scope: name, graderVersion: GRADER_VERSION, replayed, changed: moves.length },
    marks,
    DERIVATION,
  )
  await rebuildLearners(marks.map(({ learnerId }) => learnerId))
  return id
}
