import type { Role } from '@slopewise/lesson/account'
import { type AccountRow, findAccountByEmail, listAccounts, setAccountRole } from '../db'
import { invariant } from '../fault'
import { logEvent } from '../log'
import { getAuth } from './auth'
import { makePasswordLink } from './password'
import { isRole } from './role'

/** What the commands `slopewise user …` may go wrong about; the sentence is for the terminal. */
export class AccountTrouble extends Error {
  override readonly name = 'AccountTrouble'
}

const requireAccountOf = async (email: string): Promise<AccountRow> => {
  const account = await findAccountByEmail(email)
  if (account === null) throw new AccountTrouble(`There is no account with the address ${email}.`)
  return account
}

/** Makes an account without a password; returns the link to choose one with. */
export const addAccount = async (
  person: { readonly email: string; readonly name: string },
  role: Role,
): Promise<string> => {
  const email = person.email.toLowerCase()
  if ((await findAccountByEmail(email)) !== null) {
    throw new AccountTrouble(
      `There is an account with the address ${email} already: slopewise user set-role ${email} ${role}`,
    )
  }
  const { internalAdapter } = await getAuth().$context
  const { id } = await internalAdapter.createUser(
    { email, name: person.name, emailVerified: true },
    { method: 'email-password' },
  )
  await setAccountRole(id, role, new Date())
  logEvent('info', 'account-added', { learnerId: id, role })
  const link = await makePasswordLink(email)
  invariant(link !== null, 'an account that was just made is there')
  return link
}

/** Gives an account another role; it counts from its next request on. */
export const changeRole = async (email: string, role: string): Promise<void> => {
  if (!isRole(role)) throw new AccountTrouble(`There is no role "${role}".`)
  const { id } = await requireAccountOf(email)
  await setAccountRole(id, role, new Date())
  logEvent('info', 'role-changed', { learnerId: id, role })
}

/** A link with which the account's owner chooses a new password, good once and for a day. */
export const linkFor = async (email: string): Promise<string> => {
  await requireAccountOf(email)
  const link = await makePasswordLink(email)
  invariant(link !== null, 'an account that was just found is there')
  return link
}

/** Everybody with an account, the oldest first. */
export const readAccounts = listAccounts
