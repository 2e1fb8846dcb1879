import { availableParallelism } from 'node:os'

/** More than four would wait for one database most of the time, and each takes 200 MB. */
const DEFAULT_MAX = 4

const MAX = 64

/**
 * How many processes answer: what is asked for, or one for each core, at most four. Throws a sentence where the
 * text is not a number from 1 to 64.
 */
export const countWorkers = (text = '', cores = availableParallelism()) => {
  if (text === '') return Math.min(cores, DEFAULT_MAX)
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= MAX) return count
  throw new Error(`SLOPEWISE_WORKERS must be a whole number from 1 to ${MAX}, got "${text}".`)
}
