import { setTimeout as pause } from 'node:timers/promises'
import { watch } from 'chokidar'
import { type FolderStamp, isBeingWritten, isChanged, readStamp } from './folder-stamp'

/** Editors save in several small steps; one run is enough for those that come this close. */
const SETTLE_MS = 5
/** A file that was emptied is read once it has a text, or after this time as it is. */
const EMPTY_MS = 150
/** What no watcher told of (it was not set yet, the disk is another machine's) is found this soon. */
const LOOK_MS = 500

const settle = async (folder: string, before: FolderStamp): Promise<FolderStamp> => {
  const endMs = performance.now() + EMPTY_MS
  for (;;) {
    await pause(SETTLE_MS)
    const after = readStamp(folder)
    if (!isBeingWritten(before, after) || performance.now() >= endMs) return after
  }
}

type Turnstile = {
  /** Does the work, and again where it is asked for meanwhile, never twice at a time. */
  readonly run: () => Promise<void>
  /** Does the work where the folder is not as it was right before the last run. */
  readonly look: () => Promise<void>
  /** Resolves once no work is being done. */
  readonly rest: () => Promise<void>
}

const makeTurnstile = (folder: string, work: () => Promise<void>): Turnstile => {
  let stamp = readStamp(folder)
  let running: Promise<void> | null = null
  let isAskedAgain = false
  const runAll = async (): Promise<void> => {
    while (isAskedAgain) {
      stamp = await settle(folder, stamp)
      isAskedAgain = false
      await work()
    }
  }
  const run = (): Promise<void> => {
    isAskedAgain = true
    running ??= runAll().finally(() => {
      running = null
    })
    return running
  }
  const look = async (): Promise<void> => {
    if (running === null && isChanged(stamp, readStamp(folder))) await run()
  }
  return { run, look, rest: async () => running ?? undefined }
}

const endWith = (error: unknown): void => {
  console.error(error)
  process.exit(1)
}

/**
 * Does the work once, then after every change below a folder, until what it resolves to is called:
 * whatever is saved is worked on in the end. A fault of ours ends the process: what was asked for
 * would never come.
 */
export const followFolder = async (
  folder: string,
  work: () => Promise<void>,
): Promise<() => Promise<void>> => {
  const { run, look, rest } = makeTurnstile(folder, work)
  await run()
  // Its other events leave out changes that come within 50 ms of the one before.
  const watcher = watch(folder, { ignoreInitial: true })
  watcher.on('raw', () => void run().catch(endWith))
  // Without a handler an error of the watcher, such as too many files, would end the process.
  watcher.on('error', error => console.error(`The content is watched by looking only: ${error}`))
  const timer = setInterval(() => void look().catch(endWith), LOOK_MS)
  return async () => {
    clearInterval(timer)
    await watcher.close()
    await rest()
  }
}
