import { verifyJWT } from 'better-auth/crypto'
import type { z } from 'zod'
import { Refusal } from '../http/refusal'
import { getAuth } from './auth'
import type { confirmSchema } from './requests'
import { getSecret } from './secret'
import { countWrong, type SignedIn, signIn } from './sign-in'

const readAddress = async (token: string): Promise<string> => {
  const payload = await verifyJWT<{ readonly email?: unknown }>(token, getSecret())
  if (typeof payload?.email !== 'string') throw new Refusal('invalid-link')
  return payload.email
}

const hasPassword = async (email: string, password: string): Promise<true | null> => {
  const { internalAdapter, password: passwords } = await getAuth().$context
  const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true })
  const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password
  if (!hash) return null
  return (await passwords.verify({ hash, password })) ? true : null
}

/**
 * Confirms an address and signs in. The link shows that the mailbox is theirs, the password that they
 * are who asked for the account: an account that somebody else made for the address stays closed.
 * Throws `invalid-link` and `wrong-credentials`.
 */
export const confirmEmail = async (
  request: Request,
  { token, password }: z.infer<typeof confirmSchema>,
): Promise<SignedIn> => {
  const email = await readAddress(token)
  const isTheirs = await countWrong(request, email, () => hasPassword(email, password))
  if (isTheirs === null) throw new Refusal('wrong-credentials')
  await getAuth().api.verifyEmail({ query: { token } })
  return signIn(request, { email, password })
}
