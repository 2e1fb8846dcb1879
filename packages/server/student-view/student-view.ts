import type {
  AttemptReply,
  AttemptRequest,
  DealtExercise,
  HintReply,
  SolutionReply,
} from '@slopewise/lesson'
import { gradeRequest, replyTo } from '../attempts'
import {
  type HelpRequest,
  nextVariant,
  orderVariants,
  requireVariant,
  requireVersion,
} from '../exercises'
import { type ExerciseVersion, findDraftVersion } from '../grading'
import { Refusal } from '../http/refusal'
import { dealExercise, findDraftExercise, findExercise } from '../lessons'
import { advance, progressOf, standingOfNobody } from '../progress'

/** What an instructor sees: a draft as it is now, else what learners see or saw. Throws where there is neither. */
const requireShown = (address: string, hash: string): ExerciseVersion =>
  findDraftVersion(address, hash) ?? requireVersion(address, hash)

/** The reply that a learner of whom nothing is known would get. Throws as for a learner's answer. */
export const tryAnswer = (request: AttemptRequest, learnerId: string): AttemptReply => {
  const version = requireShown(request.exercise, request.hash)
  requireVariant(version, request.variant)
  const whose = { learnerId, answeredAt: new Date(), reviewedAt: null }
  const attempt = gradeRequest(request, version, whose)
  const standing = standingOfNobody(learnerId, attempt.skill)
  const derived = advance(standing, { ...attempt, seq: 0 })
  return replyTo(attempt, progressOf(derived, []), false)
}

const findKey = ({ exercise, variant = '', hash = '' }: HelpRequest) =>
  requireVariant(requireShown(exercise, hash), variant)

/** The hints up to `number`. */
export const tryHints = ({
  number = 1,
  ...request
}: HelpRequest & { number?: number | undefined }): HintReply => {
  const { hints } = findKey(request)
  return { hints: hints.slice(0, number), total: hints.length }
}

/** The worked solution. */
export const trySolution = (request: HelpRequest): SolutionReply => ({
  html: findKey(request).solutionHtml,
})

/** The variant after this one, in an order of the instructor's own. Throws `unknown-exercise`. */
export const tryAnother = (address: string, after: string, learnerId: string): DealtExercise => {
  const exercise = findExercise(address) ?? findDraftExercise(address)
  const ids = exercise?.variants.map(({ id }) => id) ?? []
  const next = nextVariant(orderVariants(learnerId, address, ids), after, new Set())
  const variant = exercise?.variants.find(({ id }) => id === next)
  if (exercise === null || variant === undefined) throw new Refusal('unknown-exercise')
  return dealExercise(exercise, variant)
}
