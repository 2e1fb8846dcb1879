/** Runs in the page, before anything else of it. */
export type Seen = {
  lcp: number
  fcp: number
  cls: number
  long: [start: number, duration: number][]
}

declare global {
  interface Window {
    seen: Seen
    reactsAt: number | null
    drag: { frames: number[]; shown: number; moves: number; isOn: boolean }
  }
}

/** Largest paint, shifts (by session windows, as the web vitals have them) and long tasks. */
export const watchLoad = (): void => {
  const seen: Seen = { lcp: 0, fcp: 0, cls: 0, long: [] }
  window.seen = seen
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    })
  observe('largest-contentful-paint', entry => {
    seen.lcp = entry.startTime
  })
  observe('paint', entry => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
  })
  observe('longtask', ({ startTime, duration }) => seen.long.push([startTime, duration]))
  let [total, first, last] = [0, 0, 0]
  observe('layout-shift', entry => {
    const { value, hadRecentInput, startTime } = entry as PerformanceEntry & {
      readonly value: number
      readonly hadRecentInput: boolean
    }
    if (hadRecentInput) return
    if (startTime - last > 1000 || startTime - first > 5000) [total, first] = [0, startTime]
    last = startTime
    total += value
    seen.cls = Math.max(seen.cls, total)
  })
}

/** Presses a key on the first widget every 20 ms until its readout changes. */
export const pressUntilItReacts = (): void => {
  window.reactsAt = null
  let before: string | null = null
  let isInView = false
  const press = (handle: HTMLElement | SVGElement): void => {
    if (handle instanceof HTMLInputElement) {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
      set?.call(handle, String(Number(handle.value) + (Number(handle.step) || 1)))
      handle.dispatchEvent(new Event('input', { bubbles: true }))
      return
    }
    handle.focus({ preventScroll: true })
    const key = { key: 'ArrowRight', code: 'ArrowRight', bubbles: true, cancelable: true }
    handle.dispatchEvent(new KeyboardEvent('keydown', key))
  }
  const turn = (): void => {
    const widget = document.querySelector('[data-widget]')
    const readout = widget?.querySelector('[data-readout]')
    const handle = widget?.querySelector<HTMLElement>('[data-handle]')
    if (widget && readout && handle) {
      if (!isInView) widget.scrollIntoView({ block: 'center' })
      isInView = true
      before ??= readout.textContent
      if (readout.textContent === before) press(handle)
      if (readout.textContent !== before) {
        window.reactsAt = performance.now()
        return
      }
    }
    setTimeout(turn, 20)
  }
  turn()
}

/** Counts frames, and those that show another readout, while the point is dragged. */
export const watchDrag = (): void => {
  const readout = document.querySelector('[data-widget] [data-readout]')
  const drag = { frames: [] as number[], shown: 0, moves: 0, isOn: true }
  window.drag = drag
  let last = readout?.textContent
  const frame = (time: number): void => {
    if (!drag.isOn) return
    drag.frames.push(time)
    const now = readout?.textContent
    if (now !== last) drag.shown += 1
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  window.addEventListener(
    'pointermove',
    () => {
      drag.moves += 1
    },
    true,
  )
}
