import { watch } from 'chokidar'

/** Editors save in several small steps; one run is enough for all of them. */
const SETTLE_MS = 15

/** Runs `work` again and again as it is asked to, never twice at a time. */
const makeTurnstile = (work: () => Promise<void>): (() => Promise<void>) => {
  let isRunning = false
  let isAskedAgain = false
  return async () => {
    isAskedAgain = true
    if (isRunning) return
    isRunning = true
    try {
      while (isAskedAgain) {
        isAskedAgain = false
        await work()
      }
    } finally {
      isRunning = false
    }
  }
}

const endWith = (error: unknown): void => {
  console.error(error)
  process.exit(1)
}

/**
 * Does the work once, then after every change below a folder, for as long as the process lives. A fault
 * of ours ends it: what was asked for would never come.
 */
export const followFolder = async (folder: string, work: () => Promise<void>): Promise<void> => {
  const run = makeTurnstile(work)
  let timer: NodeJS.Timeout | undefined
  // Before the first run: what is saved meanwhile is not lost.
  watch(folder, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run().catch(endWith), SETTLE_MS)
  })
  await run()
}
