import { findAccount } from '../db'
import { getMailWay, type MailWay } from '../mail'
import { type Caller, cookiesOf, findCaller } from './caller'
import type { Role } from './role'

/** Reply of `GET /api/account`: who the browser's session belongs to. */
export type AccountReply =
  | { readonly kind: 'nobody' | 'anonymous'; readonly mail: MailWay }
  | {
      readonly kind: 'account'
      readonly mail: MailWay
      readonly name: string
      readonly email: string
      readonly emailVerified: boolean
      readonly role: Role
    }

const describe = async (caller: Caller): Promise<AccountReply> => {
  const mail = getMailWay()
  if (caller.kind !== 'learner') return { kind: 'nobody', mail }
  if (caller.isAnonymous) return { kind: 'anonymous', mail }
  const row = await findAccount(caller.learnerId)
  if (row === null) return { kind: 'nobody', mail }
  const { name, email, emailVerified } = row
  return { kind: 'account', mail, name, email, emailVerified, role: caller.role }
}

/** Who sends a request, for the page's frame and for forms. Writes nothing and gives no session. */
export const readAccount = async (
  request: Request,
): Promise<{ readonly reply: AccountReply; readonly cookies: readonly string[] }> => {
  const caller = await findCaller(request)
  return { reply: await describe(caller), cookies: cookiesOf(caller) }
}
