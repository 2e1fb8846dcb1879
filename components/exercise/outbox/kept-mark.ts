const NAME = 'slopewise:kept'

/** Notes whether answers wait here: a page without any need not open the store. */
export const noteKept = (isAny: boolean): void => {
  try {
    if (isAny) localStorage.setItem(NAME, '1')
    else localStorage.removeItem(NAME)
  } catch {
    // Then `mayBeKept` says yes.
  }
}

/** True where nothing is known. */
export const mayBeKept = (): boolean => {
  try {
    return localStorage.getItem(NAME) !== null
  } catch {
    return true
  }
}

const WAKE = 'slopewise-kept'

/** Tells the page that something waits here, and when to look is to be thought over. */
export const wakeKeeper = (): void => {
  window.dispatchEvent(new Event(WAKE))
}

/** Calls back then. Returns how to end that. */
export const onWake = (listener: () => void): (() => void) => {
  window.addEventListener(WAKE, listener)
  return () => window.removeEventListener(WAKE, listener)
}

/** Sends what waits, for as long as it is wanted; `show` hears how much cannot be sent. Returns how to end it. */
export type Keeper = (show: (foreign: number) => void) => () => void

let keeper: Keeper | null = null

/** Called by the code that sends, once it is on the page. */
export const offerKeeper = (offered: Keeper): void => {
  keeper = offered
}

/** Null where no exercise has brought it yet. */
export const findKeeper = (): Keeper | null => keeper
