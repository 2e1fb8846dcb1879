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
