import type { OwnSession } from '@slopewise/lesson/account'
import type { z } from 'zod'
import { deleteOtherSessions, deleteSession, listSessions } from '../db'
import { Refusal } from '../http/refusal'
import { type Caller, findCaller } from './caller'
import { findRole } from './guard'
import type { endSessionSchema } from './requests'

type Account = Extract<Caller, { kind: 'learner' }>

/** The caller, where they have an account. Throws `sign-in-needed`. */
export const requireAccount = async (request: Request): Promise<Account> => {
  const caller = await findCaller(request)
  if (caller.kind !== 'learner' || findRole(caller) === null) throw new Refusal('sign-in-needed')
  return caller
}

/** The caller's sessions that still hold. */
export const readOwnSessions = async (request: Request): Promise<readonly OwnSession[]> => {
  const { learnerId, token } = await requireAccount(request)
  const rows = await listSessions(learnerId, new Date())
  return rows.map(row => ({
    id: row.id,
    isThis: row.token === token,
    browser: row.userAgent ?? '',
    since: row.createdAt.toISOString(),
    lastSeen: row.updatedAt.toISOString(),
  }))
}

/** Ends one of the caller's sessions, or all but this one. Throws `unknown-session`. */
export const endSessions = async (
  request: Request,
  which: z.infer<typeof endSessionSchema>,
): Promise<void> => {
  const { learnerId, token } = await requireAccount(request)
  if ('others' in which) {
    await deleteOtherSessions(learnerId, token)
    return
  }
  if (!(await deleteSession(learnerId, which.id))) throw new Refusal('unknown-session')
}
