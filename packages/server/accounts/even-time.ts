import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs the work and comes back, with its result or its error, after a whole number of `stepMs`: how long
 * the work took, and so what it found, cannot be told from outside.
 */
export const inEvenTime = async <T>(stepMs: number, work: () => Promise<T>): Promise<T> => {
  const startedMs = performance.now()
  try {
    return await work()
  } finally {
    const elapsedMs = performance.now() - startedMs
    await sleep(Math.ceil(elapsedMs / stepMs) * stepMs - elapsedMs)
  }
}
