/** Does work with the newest of what it is given, once a frame at most. */
export type OnceAFrame<Value> = {
  readonly take: (value: Value) => void
  /** Does at once what waits for the next frame. */
  readonly finish: () => void
}

/** What paints: the browser's `requestAnimationFrame` and `cancelAnimationFrame`. */
type Frames = {
  readonly ask: (work: () => void) => number
  readonly cancel: (id: number) => void
}

const ofBrowser: Frames = {
  ask: work => requestAnimationFrame(work),
  cancel: id => cancelAnimationFrame(id),
}

/** Just before the next frame is painted, `work` gets the newest value that was taken until then. */
export const onceAFrame = <Value>(
  work: (value: Value) => void,
  frames: Frames = ofBrowser,
): OnceAFrame<Value> => {
  let waiting: { readonly value: Value; readonly frame: number } | null = null
  const finish = (): void => {
    if (waiting === null) return
    const { value, frame } = waiting
    waiting = null
    frames.cancel(frame)
    work(value)
  }
  return {
    take: value => {
      waiting = { value, frame: waiting?.frame ?? frames.ask(finish) }
    },
    finish,
  }
}
