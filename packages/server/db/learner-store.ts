import { randomUUID } from 'node:crypto'
import { type Database, getDatabase } from './client'

/** All that a visitor needs to become a learner with a row and a session of their own. */
export type Birth = {
  readonly learnerId: string
  readonly token: string
  readonly at: Date
  readonly sessionExpiresAt: Date
}

/** A domain that never gets mail (RFC 2606): better-auth wants an address for everybody. */
const placeholderEmail = (learnerId: string) => `${learnerId}@anonymous.invalid`

const upsertUser = (database: Database, { learnerId, at }: Birth) =>
  database.user.upsert({
    where: { id: learnerId },
    create: {
      id: learnerId,
      name: 'Anonymous',
      email: placeholderEmail(learnerId),
      isAnonymous: true,
      createdAt: at,
      updatedAt: at,
    },
    // An update of the key to itself makes it one INSERT … ON CONFLICT, which may run in parallel.
    update: { id: learnerId },
  })

const upsertSession = (database: Database, { learnerId, token, at, sessionExpiresAt }: Birth) =>
  database.session.upsert({
    where: { token },
    create: {
      id: randomUUID(),
      token,
      userId: learnerId,
      expiresAt: sessionExpiresAt,
      createdAt: at,
      updatedAt: at,
    },
    update: { token },
  })

/**
 * The statements of a birth, for the front of the batch that records a learner's first doing. Run
 * twice, also in parallel, they leave one row each.
 */
export const birthStatements = (database: Database, birth: Birth | null) =>
  birth === null ? [] : [upsertUser(database, birth), upsertSession(database, birth)]

/** Whether a learner with this id was ever born. */
export const hasLearner = async (learnerId: string): Promise<boolean> =>
  (await getDatabase().user.count({ where: { id: learnerId } })) > 0

/** A session as it is kept, with what matters of its learner. */
export type StoredSession = {
  readonly learnerId: string
  readonly isAnonymous: boolean
  readonly role: string
  readonly expiresAt: Date
}

/** The session with this token; null where there is none. */
export const findSession = async (token: string): Promise<StoredSession | null> => {
  const row = await getDatabase().session.findUnique({
    where: { token },
    select: { userId: true, expiresAt: true, user: { select: { isAnonymous: true, role: true } } },
  })
  if (row === null) return null
  const { userId, expiresAt, user } = row
  const { isAnonymous, role } = user
  return { learnerId: userId, isAnonymous: isAnonymous === true, role, expiresAt }
}
