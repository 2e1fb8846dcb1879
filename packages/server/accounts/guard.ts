import type { Role } from '@slopewise/lesson/account'
import { addressOf } from '../http/address'
import { Refusal } from '../http/refusal'
import { takeTurn } from '../limits'
import type { Caller } from './caller'

/** The caller's role; null for everybody without an account. */
export const findRole = (caller: Caller): Role | null =>
  caller.kind === 'learner' && !caller.isAnonymous ? caller.role : null

/**
 * Guards pages and routes: the learner's id, where the caller has an account with one of these roles.
 * Throws `sign-in-needed` without an account, `not-allowed` with another role.
 */
export const requireRole = (caller: Caller, roles: readonly Role[]): string => {
  const role = findRole(caller)
  if (caller.kind !== 'learner' || role === null) throw new Refusal('sign-in-needed')
  if (!roles.includes(role)) throw new Refusal('not-allowed')
  return caller.learnerId
}

/** The same for those who teach. */
export const requireInstructor = (caller: Caller): string =>
  requireRole(caller, ['instructor', 'admin'])

/**
 * Counts something that is about to be written, by learner; what may bring a new learner counts by
 * address as well. Throws `too-many`.
 */
export const takeWriteTurn = async (
  request: Request,
  caller: Caller,
  name: 'attempts' | 'helps',
): Promise<void> => {
  const isKnown = caller.kind === 'learner'
  if (!isKnown) await takeTurn('births', addressOf(request))
  if (isKnown || caller.kind === 'visitor') await takeTurn(name, caller.learnerId)
}
