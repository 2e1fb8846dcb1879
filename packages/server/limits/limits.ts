import cluster from 'node:cluster'
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
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

type Limiter = RateLimiterCluster | RateLimiterMemory

/** How long a worker waits for the process that counts for all of them: a busy machine is no reason to refuse. */
const COUNTING_MS = 20_000

const limiters = new Map<string, Limiter>()

const pointsOf = (name: LimitName): number =>
  name === 'births' ? getSettings().newLearnersMax : LIMITS[name].points

const createLimiter = (name: LimitName, points: number): Limiter => {
  const options = { keyPrefix: name, points, duration: LIMITS[name].duration }
  return cluster.isWorker
    ? new RateLimiterCluster({ ...options, timeoutMs: COUNTING_MS })
    : new RateLimiterMemory(options)
}

/**
 * In the memory of this process, or of the one whose worker this is: several servers count apart, a restart
 * forgives. Null where there is no limit.
 */
const findLimiter = (name: LimitName): Limiter | null => {
  const points = pointsOf(name)
  if (points === Number.POSITIVE_INFINITY) return null
  const key = `${name} ${points}`
  const limiter = limiters.get(key) ?? createLimiter(name, points)
  limiters.set(key, limiter)
  return limiter
}

/** Counts one. Throws `too-many`, with the seconds to wait, where the limit is reached. */
export const takeTurn = async (name: LimitName, key: string): Promise<void> => {
  try {
    await findLimiter(name)?.consume(key)
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    const retryAfterSeconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
    throw new Refusal('too-many', undefined, { retryAfterSeconds })
  }
}

/** Takes one back that turned out to be no trouble. */
export const giveTurnBack = async (name: LimitName, key: string): Promise<void> => {
  await findLimiter(name)?.reward(key)
}

/** Forgets what was counted under this key. */
export const forgetTurns = async (name: LimitName, key: string): Promise<void> => {
  await findLimiter(name)?.delete(key)
}

/** Forgets everything, for tests. */
export const forgetAllTurns = (): void => limiters.clear()
