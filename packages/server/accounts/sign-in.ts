import { isAPIError } from 'better-auth/api'
import type { z } from 'zod'
import { forgetEmptyLearner } from '../db'
import { invariant } from '../fault'
import { addressOf } from '../http/address'
import { Refusal } from '../http/refusal'
import { forgetTurns, giveTurnBack, takeTurn } from '../limits'
import { logEvent } from '../log'
import { moveLearner } from '../progress/move-learner'
import { getAuth } from './auth'
import { type Caller, findCaller } from './caller'
import { inEvenTime } from './even-time'
import { findRole } from './guard'
import type { signInSchema } from './requests'

/** Above what checking a password takes: an unknown address takes as long as a wrong password. */
const EVEN_MS = 250

/** Who has signed in, and what became of who they were in this browser; the cookies hold the new session. */
export type SignedIn = {
  readonly learnerId: string
  /** Without an account: their history, and what waits in the browser for them, is this account's now. */
  readonly from: string | null
  readonly cookies: readonly string[]
}

type Credentials = z.infer<typeof signInSchema>

const REFUSED: readonly number[] = [400, 401, 403]

const trySignIn = async (
  request: Request,
  body: Credentials,
): Promise<Omit<SignedIn, 'from'> | null> => {
  try {
    const { headers, response } = await getAuth().api.signInEmail({
      body,
      // Of the browser's own headers only this one, which the list of sessions shows.
      headers: new Headers({ 'user-agent': request.headers.get('user-agent') ?? '' }),
      returnHeaders: true,
    })
    return { learnerId: response.user.id, cookies: headers.getSetCookie() }
  } catch (error) {
    if (isAPIError(error) && REFUSED.includes(error.statusCode)) return null
    throw error
  }
}

/** Each time an answer came in between; nobody answers that often meanwhile. */
const MOVES_MAX = 20

/**
 * Moves what was done without an account, and removes the learner it belonged to: an answer on its way
 * then finds nobody, and is asked for again. Tried again it finds nothing left to move.
 */
const takeHistoryAlong = async (before: Caller, learnerId: string): Promise<void> => {
  if (before.kind !== 'learner' || before.learnerId === learnerId) return
  for (let moves = 0; moves < MOVES_MAX; moves++) {
    await moveLearner(before.learnerId, learnerId)
    if (await forgetEmptyLearner(before.learnerId)) return
  }
  invariant(false, 'a history comes to an end')
}

/**
 * Checks a password for whom `check` speaks, counting the wrong ones by account and by address.
 * Throws `too-many` where there were too many already; null from `check` is a wrong one.
 */
export const countWrong = async <T>(
  request: Request,
  account: string,
  check: () => Promise<T | null>,
): Promise<T | null> => {
  const address = addressOf(request)
  const here = `${account} ${address}`
  await takeTurn('wrongPasswords', here)
  await takeTurn('wrongPasswordsAnywhere', account)
  await takeTurn('failedSignIns', address)
  const found = await inEvenTime(EVEN_MS, check)
  if (found === null) {
    logEvent('warn', 'wrong-password')
    return null
  }
  await giveTurnBack('failedSignIns', address)
  await giveTurnBack('wrongPasswordsAnywhere', account)
  await forgetTurns('wrongPasswords', here)
  return found
}

/**
 * Signs in and takes along what was done without an account in this browser. An unknown address, a
 * wrong password and an address that is not confirmed yet get the same refusal, `wrong-credentials`.
 */
export const signIn = async (request: Request, credentials: Credentials): Promise<SignedIn> => {
  const before = await findCaller(request)
  if (findRole(before) !== null) throw new Refusal('signed-in')
  const signedIn = await countWrong(request, credentials.email, () =>
    trySignIn(request, credentials),
  )
  if (signedIn === null) throw new Refusal('wrong-credentials')
  await takeHistoryAlong(before, signedIn.learnerId)
  const isKnown = before.kind === 'learner' || before.kind === 'visitor'
  return { ...signedIn, from: isKnown ? before.learnerId : null }
}

/** Ends the caller's session. Throws `no-account` where that would lose an anonymous history. */
export const signOut = async (request: Request): Promise<readonly string[]> => {
  const caller = await findCaller(request)
  if (caller.kind === 'learner' && caller.isAnonymous) throw new Refusal('no-account')
  const { headers } = request
  const { headers: replied } = await getAuth().api.signOut({ headers, returnHeaders: true })
  return replied.getSetCookie()
}
