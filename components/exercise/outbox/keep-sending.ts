import { mayBeKept, offerKeeper, onWake } from './kept-mark'
import { type Left, sendAllKept } from './outbox'

/** Never sooner, whatever is due: several answers go out in one turn. */
const TURN_MS = 1_000

/** While another tab sends, how soon to see whether it has done so. */
const LOOK_MS = 30_000

/** A timer cannot count further. */
const TURN_MAX_MS = 10 * 60_000

/** What is left; null where another tab sends, or the store cannot be read just now. */
const sendNow = (isAllDue: boolean): Promise<Left | null> => sendAllKept(isAllDue).catch(() => null)

/** Sends what waits whenever it is due, the network is back or the page is looked at; counts what cannot be. */
export const keepSending = (show: (foreign: number) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const turn = async (isAllDue: boolean): Promise<void> => {
    clearTimeout(timer)
    if (isOver || !mayBeKept()) return
    const left = await sendNow(isAllDue)
    if (isOver) return
    if (left !== null) show(left.foreign)
    // Another tab sends just now, or nothing is due: look again.
    const wait = left === null ? LOOK_MS : (left.nextAt ?? Number.POSITIVE_INFINITY) - Date.now()
    if (wait < Number.POSITIVE_INFINITY) {
      timer = setTimeout(() => void turn(false), Math.min(TURN_MAX_MS, Math.max(TURN_MS, wait)))
    }
  }
  const goOn = (): void => void turn(true)
  const look = (): void => {
    if (document.visibilityState === 'visible') void turn(false)
  }
  window.addEventListener('online', goOn)
  const endWake = onWake(look)
  document.addEventListener('visibilitychange', look)
  goOn()
  return () => {
    isOver = true
    clearTimeout(timer)
    window.removeEventListener('online', goOn)
    endWake()
    document.removeEventListener('visibilitychange', look)
  }
}

offerKeeper(keepSending)
