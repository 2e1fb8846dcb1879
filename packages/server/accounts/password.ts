import { randomBytes } from 'node:crypto'
import { isAPIError } from 'better-auth/api'
import type { z } from 'zod'
import { findAccountByEmail } from '../db'
import { addressOf } from '../http/address'
import { Refusal } from '../http/refusal'
import { takeTurn } from '../limits'
import { getMailWay, linkTo } from '../mail'
import { getAuth } from './auth'
import { findCaller } from './caller'
import { inEvenTime } from './even-time'
import { findRole } from './guard'
import type { changePasswordSchema, emailSchema, resetSchema } from './requests'
import { countWrong } from './sign-in'

/** Above what writing a link down takes. */
const EVEN_MS = 300
const LINK_HOURS = 24
const HOUR_MS = 60 * 60 * 1000

/**
 * Sends a link to choose a new password, where there is such an account; reply and time are the same
 * where there is none. Throws `mail-unavailable` and `too-many`.
 */
export const askForReset = async (
  request: Request,
  { email }: z.infer<typeof emailSchema>,
): Promise<void> => {
  if (getMailWay() === 'none') throw new Refusal('mail-unavailable')
  await takeTurn('askings', addressOf(request))
  await takeTurn('mails', email)
  await inEvenTime(EVEN_MS, () => getAuth().api.requestPasswordReset({ body: { email } }))
}

const findOwner = async (token: string): Promise<string | null> => {
  const { internalAdapter } = await getAuth().$context
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  return found?.value ?? null
}

/**
 * Sets a new password by a link, and ends all sessions of the account. The link came by mail, or from
 * who runs the server: so the address counts as confirmed. Throws `invalid-link`.
 */
export const resetPassword = async (
  request: Request,
  { token, password }: z.infer<typeof resetSchema>,
): Promise<void> => {
  await takeTurn('askings', addressOf(request))
  const owner = await findOwner(token)
  try {
    await getAuth().api.resetPassword({ body: { token, newPassword: password } })
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 400) throw new Refusal('invalid-link')
    throw error
  }
  const { internalAdapter } = await getAuth().$context
  if (owner !== null) await internalAdapter.updateUser(owner, { emailVerified: true })
}

const tryChange = async (
  headers: Headers,
  body: { readonly currentPassword: string; readonly newPassword: string },
): Promise<readonly string[] | null> => {
  try {
    const { headers: replied } = await getAuth().api.changePassword({
      body: { ...body, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    })
    return replied.getSetCookie()
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 400) return null
    throw error
  }
}

/** Changes the caller's password; every other session ends, this one gets a new token. */
export const changePassword = async (
  request: Request,
  { current, password }: z.infer<typeof changePasswordSchema>,
): Promise<readonly string[]> => {
  const caller = await findCaller(request)
  if (caller.kind !== 'learner' || findRole(caller) === null) throw new Refusal('sign-in-needed')
  const cookies = await countWrong(request, caller.learnerId, () =>
    tryChange(request.headers, { currentPassword: current, newPassword: password }),
  )
  if (cookies === null) throw new Refusal('wrong-password', undefined, { field: 'current' })
  return cookies
}

/** For the terminal: a link to choose a password with, good once and for a day; null for no account. */
export const makePasswordLink = async (email: string): Promise<string | null> => {
  const account = await findAccountByEmail(email)
  if (account === null) return null
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await getAuth().$context
  await internalAdapter.createVerificationValue({
    value: account.id,
    identifier: `reset-password:${token}`,
    expiresAt: new Date(Date.now() + LINK_HOURS * HOUR_MS),
  })
  return linkTo(`/reset-password?token=${token}`)
}
