import { randomUUID } from 'node:crypto'
import { type Database, getDatabase } from './client'
import { findSwift } from './swift/connection'
import { readRow } from './swift/row'
import { type Statement, upsertInto } from './swift/statement'

/** All that a visitor needs to become a learner with a row and a session of their own. */
export type Birth = {
  readonly learnerId: string
  readonly token: string
  readonly at: Date
  readonly sessionExpiresAt: Date
}

/** A domain that never gets mail (RFC 2606): better-auth wants an address for everybody. */
const placeholderEmail = (learnerId: string) => `${learnerId}@anonymous.invalid`

const userOf = ({ learnerId, at }: Birth) => ({
  id: learnerId,
  name: 'Anonymous',
  email: placeholderEmail(learnerId),
  isAnonymous: true,
  createdAt: at,
  updatedAt: at,
})

const sessionOf = ({ learnerId, token, at, sessionExpiresAt }: Birth) => ({
  id: randomUUID(),
  token,
  userId: learnerId,
  expiresAt: sessionExpiresAt,
  createdAt: at,
  updatedAt: at,
})

const upsertUser = (database: Database, birth: Birth) =>
  database.user.upsert({
    where: { id: birth.learnerId },
    create: userOf(birth),
    // An update of the key to itself makes it one INSERT … ON CONFLICT, which may run in parallel.
    update: { id: birth.learnerId },
  })

const upsertSession = (database: Database, birth: Birth) =>
  database.session.upsert({
    where: { token: birth.token },
    create: sessionOf(birth),
    update: { token: birth.token },
  })

/**
 * The statements of a birth, for the front of the batch that records a learner's first doing. Run
 * twice, also in parallel, they leave one row each.
 */
export const birthStatements = (database: Database, birth: Birth | null) =>
  birth === null ? [] : [upsertUser(database, birth), upsertSession(database, birth)]

/** The same for SQLite itself, with what Prisma fills in. */
export const birthSql = (birth: Birth | null): readonly Statement[] =>
  birth === null
    ? []
    : [
        upsertInto(
          'user',
          { ...userOf(birth), emailVerified: false, role: 'student' },
          { key: ['id'], changed: [] },
        ),
        upsertInto('session', sessionOf(birth), { key: ['token'], changed: [] }),
      ]

/** Whether a learner with this id was ever born. */
export const hasLearner = async (learnerId: string): Promise<boolean> => {
  const swift = findSwift()
  return swift === null
    ? (await getDatabase().user.count({ where: { id: learnerId } })) > 0
    : swift.rows('SELECT 1 FROM "user" WHERE "id" = ?', learnerId).length > 0
}

/** A session as it is kept, with what matters of its learner. */
export type StoredSession = {
  readonly learnerId: string
  readonly isAnonymous: boolean
  readonly role: string
  readonly expiresAt: Date
}

const SESSION_SQL = `SELECT "userId" AS "learnerId", "isAnonymous", "role", "expiresAt"
  FROM "session" JOIN "user" ON "user"."id" = "session"."userId" WHERE "token" = ?`

const SESSION_TYPES = { dates: ['expiresAt'], booleans: ['isAnonymous'] }

/** The session with this token; null where there is none. */
export const findSession = async (token: string): Promise<StoredSession | null> => {
  const swift = findSwift()
  if (swift !== null) {
    const [row] = swift.rows(SESSION_SQL, token)
    return row === undefined ? null : readRow<StoredSession>(row, SESSION_TYPES)
  }
  const row = await getDatabase().session.findUnique({
    where: { token },
    select: { userId: true, expiresAt: true, user: { select: { isAnonymous: true, role: true } } },
  })
  if (row === null) return null
  const { userId, expiresAt, user } = row
  const { isAnonymous, role } = user
  return { learnerId: userId, isAnonymous: isAnonymous === true, role, expiresAt }
}
