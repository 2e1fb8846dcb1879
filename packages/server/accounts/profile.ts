import type { AccountReply } from '@slopewise/lesson/account'
import { findAccount } from '../db'
import { getMailWay } from '../mail'
import { type Caller, cookiesOf, findCaller } from './caller'

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
