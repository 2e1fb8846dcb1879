/** Tells the newest of what it is given once nothing else has come for a while. */
export type AtRest<Value> = { readonly take: (value: Value) => void; readonly end: () => void }

/**
 * `tell` gets the newest value once none has been taken for `quietMs`. However many come, one timer runs: a drag
 * gives sixty a second.
 */
export const tellAtRest = <Value>(quietMs: number, tell: (value: Value) => void): AtRest<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest: { readonly value: Value; readonly atMs: number } | null = null
  const look = (): void => {
    if (newest === null) return
    const leftMs = newest.atMs + quietMs - performance.now()
    timer = leftMs > 0 ? setTimeout(look, leftMs) : undefined
    if (leftMs <= 0) tell(newest.value)
  }
  return {
    take: value => {
      newest = { value, atMs: performance.now() }
      timer ??= setTimeout(look, quietMs)
    },
    end: () => {
      clearTimeout(timer)
      timer = undefined
      newest = null
    },
  }
}
