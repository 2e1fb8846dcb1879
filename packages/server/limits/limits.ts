import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../http/refusal'
import { getSettings } from '../settings'

const MINUTE_SECONDS = 60
const HOUR_SECONDS = 60 * MINUTE_SECONDS

/**
 * How often what may be done, and by what it is counted. A school sits behind one address: so attempts
 * count by learner, and by address only what no class does.
 */
const LIMITS = {
  /** By learner: two answers a second for a whole minute is nobody who thinks. */
  attempts: { points: 120, duration: MINUTE_SECONDS },
  /** By learner: hints, solutions, other variants. */
  helps: { points: 240, duration: MINUTE_SECONDS },
  /** By address: learners born, which is a row each. */
  births: { points: Number.POSITIVE_INFINITY, duration: HOUR_SECONDS },
  /** By account and address: wrong passwords. */
  wrongPasswords: { points: 10, duration: 15 * MINUTE_SECONDS },
  /** By account, from wherever: an address can be one of many. */
  wrongPasswordsAnywhere: { points: 50, duration: HOUR_SECONDS },
  /** By address: wrong passwords for any account. */
  failedSignIns: { points: 100, duration: 15 * MINUTE_SECONDS },
  /** By e-mail address, known or not: mails that were asked for. */
  mails: { points: 5, duration: HOUR_SECONDS },
  /** By address: accounts, links and downloads asked for. */
  askings: { points: 600, duration: HOUR_SECONDS },
} as const

/** Something that may be done only so often. */
export type LimitName = keyof typeof LIMITS

const limiters = new Map<string, RateLimiterMemory>()

const pointsOf = (name: LimitName): number =>
  name === 'births' ? getSettings().newLearnersMax : LIMITS[name].points

/** In the memory of this process: several servers count apart, a restart forgives. */
const getLimiter = (name: LimitName): RateLimiterMemory => {
  const points = pointsOf(name)
  const key = `${name} ${points}`
  const known = limiters.get(key)
  if (known !== undefined) return known
  const { duration } = LIMITS[name]
  const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration })
  limiters.set(key, limiter)
  return limiter
}

/** Counts one. Throws `too-many`, with the seconds to wait, where the limit is reached. */
export const takeTurn = async (name: LimitName, key: string): Promise<void> => {
  try {
    await getLimiter(name).consume(key)
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    const retryAfterSeconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
    throw new Refusal('too-many', undefined, { retryAfterSeconds })
  }
}

/** Takes one back that turned out to be no trouble. */
export const giveTurnBack = async (name: LimitName, key: string): Promise<void> => {
  await getLimiter(name).reward(key)
}

/** Forgets what was counted under this key. */
export const forgetTurns = async (name: LimitName, key: string): Promise<void> => {
  await getLimiter(name).delete(key)
}

/** Forgets everything, for tests. */
export const forgetAllTurns = (): void => limiters.clear()
