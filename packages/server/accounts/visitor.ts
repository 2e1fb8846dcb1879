import { createHash, randomBytes } from 'node:crypto'

/** Marks the token of a session that was given out before there was anything to record. */
const PREFIX = 'v_'

/** A new session token for a visitor: 256 random bits. */
export const makeVisitorToken = (): string => PREFIX + randomBytes(32).toString('base64url')

/** Whether a token was given to a visitor, row or no row. */
export const isVisitorToken = (token: string): boolean => token.startsWith(PREFIX)

/**
 * The learner that a visitor's token will be, or is: 128 bits of its hash, so that the id tells
 * nothing of the token.
 */
export const learnerIdOf = (token: string): string =>
  createHash('sha256').update(token).digest('hex').slice(0, 32)
