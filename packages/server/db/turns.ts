/** First come, first served: one holder at a time. */
export type Turns = {
  /** Waits for its turn; the next one waits until `release` is called (more than once is once). */
  readonly take: () => Promise<() => void>
  /** Takes a turn for as long as `work` lasts. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
}

/** A queue of waiting users of one thing, such as a database connection. */
export const createTurns = (): Turns => {
  let last: Promise<void> = Promise.resolve()
  const take = async () => {
    const before = last
    let release: () => void = () => {}
    last = new Promise(resolve => {
      release = resolve
    })
    await before
    return release
  }
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await take()
    try {
      return await work()
    } finally {
      release()
    }
  }
  return { take, run }
}

/** Turns by name: users of different names do not wait for each other. */
export type NamedTurns = {
  /** Takes a turn under the name for as long as `work` lasts. */
  readonly run: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

/** Queues by name, each kept for as long as somebody is in it. */
export const createNamedTurns = (): NamedTurns => {
  const queues = new Map<string, { readonly turns: Turns; users: number }>()
  const run = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const queue = queues.get(name) ?? { turns: createTurns(), users: 0 }
    queues.set(name, queue)
    queue.users += 1
    try {
      return await queue.turns.run(work)
    } finally {
      queue.users -= 1
      if (queue.users === 0) queues.delete(name)
    }
  }
  return { run }
}
