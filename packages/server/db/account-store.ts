import { getDatabase } from './client'

/** Somebody with an account, as a list shows them. */
export type AccountRow = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailVerified: boolean
  readonly role: string
  readonly createdAt: Date
}

const ACCOUNT = {
  id: true,
  name: true,
  email: true,
  emailVerified: true,
  role: true,
  createdAt: true,
} as const

/** Everybody with an account, the oldest first; anonymous learners are not listed. */
export const listAccounts = (): Promise<readonly AccountRow[]> =>
  getDatabase().user.findMany({
    where: { OR: [{ isAnonymous: false }, { isAnonymous: null }] },
    orderBy: { createdAt: 'asc' },
    select: ACCOUNT,
  })

/** One learner's row; null where there is none. */
export const findAccount = (id: string): Promise<AccountRow | null> =>
  getDatabase().user.findUnique({ where: { id }, select: ACCOUNT })

/** The account with this address, in small letters; null where there is none. */
export const findAccountByEmail = (email: string): Promise<AccountRow | null> =>
  getDatabase().user.findUnique({ where: { email: email.toLowerCase() }, select: ACCOUNT })

/** Gives an account its role. False where there is no such account. */
export const setAccountRole = async (id: string, role: string, at: Date): Promise<boolean> => {
  const { count } = await getDatabase().user.updateMany({
    where: { id },
    data: { role, updatedAt: at },
  })
  return count > 0
}

/** A session as its owner may see it: the token stays here. */
export type SessionRow = {
  readonly id: string
  readonly token: string
  readonly userAgent: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A learner's sessions that still hold, the newest first. */
export const listSessions = (learnerId: string, at: Date): Promise<readonly SessionRow[]> =>
  getDatabase().session.findMany({
    where: { userId: learnerId, expiresAt: { gt: at } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, token: true, userAgent: true, createdAt: true, updatedAt: true },
  })

/** Ends one session of this learner; another learner's is left alone. False where none was ended. */
export const deleteSession = async (learnerId: string, id: string): Promise<boolean> => {
  const { count } = await getDatabase().session.deleteMany({ where: { id, userId: learnerId } })
  return count > 0
}

/** Ends every session of this learner except one; returns how many. */
export const deleteOtherSessions = async (learnerId: string, token: string): Promise<number> => {
  const { count } = await getDatabase().session.deleteMany({
    where: { userId: learnerId, token: { not: token } },
  })
  return count
}
