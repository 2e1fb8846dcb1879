import type { Role } from '@slopewise/lesson/account'
import { type Birth, findSession, hasLearner, type StoredSession } from '../db'
import { Refusal } from '../http/refusal'
import { getAuth, PROLONG_SECONDS, SESSION_SECONDS } from './auth'
import { readRole } from './role'
import { noteGiven, readSessionToken } from './session-token'
import { isVisitorToken, learnerIdOf, makeVisitorToken } from './visitor'

/** Who sends a request. `cookies` are to be set on the response. */
export type Caller =
  /** Without a session, or with one whose signature is false. */
  | { readonly kind: 'nobody' }
  /** With a signed session of which there is no row yet. */
  | { readonly kind: 'visitor'; readonly learnerId: string; readonly token: string }
  | {
      readonly kind: 'learner'
      readonly learnerId: string
      readonly isAnonymous: boolean
      readonly role: Role
      /** The session's own token: to be kept from everybody, its learner included. */
      readonly token: string
      readonly cookies: readonly string[]
    }
  /** With a session that was signed out, revoked, or is too old. */
  | { readonly kind: 'ended' }

/** Whether better-auth would leave the session as it is: neither too old nor due to be prolonged. */
const isSettled = ({ expiresAt }: StoredSession): boolean =>
  expiresAt.getTime() - Date.now() > (SESSION_SECONDS - PROLONG_SECONDS) * 1000

/** Lets better-auth decide: it prolongs a session in use, and removes one that is too old. */
const prolong = async (headers: Headers): Promise<readonly string[] | null> => {
  const { response, headers: replied } = await getAuth().api.getSession({
    headers,
    returnHeaders: true,
  })
  return response === null ? null : replied.getSetCookie()
}

const asLearner = async (
  session: StoredSession,
  token: string,
  headers: Headers,
): Promise<Caller> => {
  const cookies = isSettled(session) ? [] : await prolong(headers)
  if (cookies === null) return { kind: 'ended' }
  const { learnerId, isAnonymous, role } = session
  return { kind: 'learner', learnerId, isAnonymous, role: readRole(role), token, cookies }
}

/**
 * Reads who sends a request. Writes nothing, except that better-auth prolongs a session once a day.
 * A session that is simply good is looked up without better-auth, at a quarter of the time.
 */
export const findCaller = async ({ headers }: { readonly headers: Headers }): Promise<Caller> => {
  if (!headers.has('cookie')) return { kind: 'nobody' }
  const token = await readSessionToken(headers)
  if (token === null) return { kind: 'nobody' }
  const session = await findSession(token)
  if (session !== null) return asLearner(session, token, headers)
  const learnerId = learnerIdOf(token)
  const isVisitor = isVisitorToken(token) && !(await hasLearner(learnerId))
  return isVisitor ? { kind: 'visitor', learnerId, token } : { kind: 'ended' }
}

/** Somebody for whom something can be recorded; `birth` goes into the same transaction. */
export type Writer = {
  readonly learnerId: string
  readonly birth: Birth | null
  readonly cookies: readonly string[]
}

const birthOf = (token: string, at: Date): Birth => ({
  learnerId: learnerIdOf(token),
  token,
  at,
  sessionExpiresAt: new Date(at.getTime() + SESSION_SECONDS * 1000),
})

/** A new signed session for a visitor: a cookie, and no row. */
export const giveVisitorSession = async (): Promise<{
  readonly token: string
  readonly cookies: readonly string[]
}> => {
  const token = makeVisitorToken()
  const { headers } = await getAuth().api.giveSessionToken({ body: { token }, returnHeaders: true })
  const cookies = headers.getSetCookie()
  noteGiven(cookies, token)
  return { token, cookies }
}

/** The caller as a writer; nobody is given a session. Throws `session-ended` for an ended one. */
export const requireWriter = async (caller: Caller, at: Date): Promise<Writer> => {
  switch (caller.kind) {
    case 'learner':
      return { learnerId: caller.learnerId, birth: null, cookies: caller.cookies }
    case 'visitor':
      return { learnerId: caller.learnerId, birth: birthOf(caller.token, at), cookies: [] }
    case 'nobody': {
      const { token, cookies } = await giveVisitorSession()
      return { learnerId: learnerIdOf(token), birth: birthOf(token, at), cookies }
    }
    case 'ended':
      throw new Refusal('session-ended')
    default:
      return caller satisfies never
  }
}

/** The learner whose records a caller may read, null for nobody. Throws `session-ended`. */
export const findReader = (caller: Caller): string | null => {
  if (caller.kind === 'ended') throw new Refusal('session-ended')
  return caller.kind === 'nobody' ? null : caller.learnerId
}

/** Cookies that the response must carry, where better-auth prolonged the caller's session. */
export const cookiesOf = (caller: Caller): readonly string[] =>
  caller.kind === 'learner' ? caller.cookies : []
