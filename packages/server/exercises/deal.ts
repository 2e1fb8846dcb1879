import type { DealtExercise, PublicExercise } from '@slopewise/lesson'
import { type Caller, findReader, requireWriter } from '../accounts'
import { listDeals, listSolvedVariants, recordDeal } from '../db'
import { Refusal } from '../http/refusal'
import { dealExercise, dealFirst, findExercise } from '../lessons'
import { nextVariant, orderVariants } from './order'

/** A dealt exercise, and the cookies of a session that was given for it. */
export type Dealt = { readonly exercise: DealtExercise; readonly cookies: readonly string[] }

const requireExercise = (address: string): PublicExercise => {
  const exercise = findExercise(address)
  if (exercise === null) throw new Refusal('unknown-exercise')
  return exercise
}

const dealById = (exercise: PublicExercise, id: string): DealtExercise => {
  const variant = exercise.variants.find(one => one.id === id)
  return variant === undefined ? dealFirst(exercise) : dealExercise(exercise, variant)
}

const readDeals = async (exercise: PublicExercise, learnerId: string) => {
  const ids = new Set(exercise.variants.map(({ id }) => id))
  const deals = await listDeals(learnerId, exercise.address)
  // A variant that the author took away since is no longer dealt; one that only a review dealt, not here.
  return deals.filter(({ variant, turn }) => turn > 0 && ids.has(variant))
}

/**
 * The exercise with the variant that the caller has now: the last one dealt, the page's first where
 * none was. Writes nothing. Throws `unknown-exercise` and `session-ended`.
 */
export const readDealt = async (caller: Caller, address: string): Promise<DealtExercise> => {
  const exercise = requireExercise(address)
  const learnerId = findReader(caller)
  if (learnerId === null) return dealFirst(exercise)
  const last = (await readDeals(exercise, learnerId)).at(-1)
  return dealById(exercise, last?.variant ?? '')
}

/** Deals the caller another variant and records it. Throws `unknown-exercise` and `session-ended`. */
export const dealAnother = async (caller: Caller, address: string): Promise<Dealt> => {
  const exercise = requireExercise(address)
  const at = new Date()
  const { learnerId, birth, cookies } = await requireWriter(caller, at)
  const ids = exercise.variants.map(({ id }) => id)
  const order = orderVariants(learnerId, address, ids)
  const last = (await readDeals(exercise, learnerId)).at(-1)
  const current = last?.variant ?? order[0] ?? ''
  const variant = nextVariant(order, current, await listSolvedVariants(learnerId, address))
  const turn = (last?.turn ?? 0) + 1
  await recordDeal(
    { learnerId, exercise: address, variant, turn, dealtAt: at, reviewedAt: null },
    birth,
  )
  return { exercise: dealById(exercise, variant), cookies }
}

/** What is known of a learner's deal of a variant. */
export type Deal = { readonly reviewedAt: Date | null }

/**
 * The deal of a variant of today's version, recorded or the page's first; null for one that the learner was
 * not dealt.
 */
export const findDeal = async (
  learnerId: string,
  exercise: PublicExercise,
  variant: string,
): Promise<Deal | null> => {
  const deals = await listDeals(learnerId, exercise.address)
  const found = deals.find(deal => deal.variant === variant)
  if (found !== undefined) return found
  return exercise.variants[0]?.id === variant ? { reviewedAt: null } : null
}
