import { idle } from '@/components/ui/idle'

type Task = {
  readonly element: HTMLElement
  /** Fetches the code, unless it is there. */
  readonly fetch: () => Promise<unknown>
  readonly make: () => Promise<void>
}

/** How long a page that has much to do may keep the next island waiting. */
const IDLE_MS = 50

/** How soon to try again where the code could not be fetched: twice as long each time, up to the most. */
const AGAIN_MS = 250
const AGAIN_MS_MAX = 5_000

const waiting: Task[] = []
let isWorking = false

/** How far an island is from what is being looked at, in pixels. */
const distanceOf = ({ element }: Task): number => {
  const { top, bottom } = element.getBoundingClientRect()
  return Math.max(0, top - window.innerHeight, -bottom)
}

/** How often each has failed. */
const failures = new WeakMap<Task, number>()

/** Tries again after a while, or as soon as the network is back. */
const later = (task: Task): void => {
  const failed = failures.get(task) ?? 0
  failures.set(task, failed + 1)
  const again = (): void => {
    clearTimeout(timer)
    window.removeEventListener('online', again)
    if (!task.element.isConnected) return
    waiting.push(task)
    void work()
  }
  const timer = setTimeout(again, Math.min(AGAIN_MS_MAX, AGAIN_MS * 2 ** failed))
  window.addEventListener('online', again)
}

const run = (task: Task): Promise<void> => task.make().catch(() => later(task))

/** What somebody is using: nothing else is begun, or fetched, before it is live. */
let urgent: Promise<unknown> = Promise.resolve()

/** One island after the other, the nearest first, with room for everything else between two of them. */
const work = async (): Promise<void> => {
  if (isWorking) return
  isWorking = true
  while (waiting.length > 0) {
    await idle(IDLE_MS)
    await urgent
    waiting.sort((a, b) => distanceOf(a) - distanceOf(b))
    const next = waiting.shift()
    if (next !== undefined) await run(next)
    // Now that the nearest is live: what is missing then is fetched, or missed, when its turn has come.
    for (const { fetch } of waiting) fetch().catch(() => {})
  }
  isWorking = false
}

/**
 * When an island is made live, once: `wanted` in its turn, or at once where the event was inside of it; `now`
 * at once. What fails, because the network is gone, is tried again.
 */
export const queueIsland = (task: Task) => {
  const { element } = task
  let isBegun = false
  let isNow = false
  const drop = (): void => {
    const place = waiting.indexOf(task)
    if (place >= 0) waiting.splice(place, 1)
  }
  const now = (): void => {
    if (isNow) return
    isNow = true
    const isWaiting = waiting.includes(task)
    drop()
    if (isWaiting || !isBegun) urgent = Promise.all([urgent, run(task)])
    isBegun = true
  }
  return {
    now,
    wanted: (target: EventTarget | null = null): void => {
      if (target instanceof Node && element.contains(target)) now()
      if (isBegun) return
      isBegun = true
      waiting.push(task)
      void work()
    },
    end: drop,
  }
}
