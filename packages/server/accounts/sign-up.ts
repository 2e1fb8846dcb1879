import type { SignUpReply } from '@slopewise/lesson/account'
import type { z } from 'zod'
import { addressOf } from '../http/address'
import { Refusal } from '../http/refusal'
import { takeTurn } from '../limits'
import { getMailWay } from '../mail'
import { getAuth } from './auth'
import { findCaller } from './caller'
import { inEvenTime } from './even-time'
import { findRole } from './guard'
import type { emailSchema, signUpSchema } from './requests'

/** Well above what making an account takes: known and unknown addresses take the same. */
const EVEN_MS = 500

/**
 * Makes an account. Reply and time are the same where there is one with this address already: its
 * owner then gets a mail that says so. Throws `signed-in` and `too-many`.
 */
export const signUp = async (
  request: Request,
  { name, email, password }: z.infer<typeof signUpSchema>,
): Promise<SignUpReply> => {
  if (findRole(await findCaller(request)) !== null) throw new Refusal('signed-in')
  await takeTurn('askings', addressOf(request))
  await takeTurn('mails', email)
  await inEvenTime(EVEN_MS, () => getAuth().api.signUpEmail({ body: { name, email, password } }))
  return { next: getMailWay() === 'none' ? 'sign-in' : 'confirm' }
}

/** Sends the link to confirm an address once more; says nothing about whether there was one to send. */
export const sendConfirmAgain = async (
  request: Request,
  { email }: z.infer<typeof emailSchema>,
): Promise<void> => {
  if (getMailWay() === 'none') throw new Refusal('mail-unavailable')
  await takeTurn('askings', addressOf(request))
  await takeTurn('mails', email)
  await inEvenTime(EVEN_MS, () => getAuth().api.sendVerificationEmail({ body: { email } }))
}
