import { wasUsedEarly } from './early'

const POINTER_SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel']

/** A screen reader clicks without a pointer, and puts in text without a key. */
const SIGNS = [...POINTER_SIGNS, 'click', 'keydown', 'input', 'focusin', 'scroll']

type Listener = (target: EventTarget | null) => void

const listeners = new Set<Listener>()
let isThere = false
let isListening = false

const tell = ({ target }: Event): void => {
  isThere = true
  for (const sign of SIGNS) window.removeEventListener(sign, tell, true)
  for (const listener of listeners) listener(target)
  listeners.clear()
}

/**
 * Calls back once, as soon as somebody is seen to use the page: a pointer, a key, a scroll, a link to
 * something on it. Returns how to end that.
 */
export const onReader = (listener: Listener): (() => void) => {
  // A fragment names a place to begin at, or a function that a lab is to show.
  isThere ||= wasUsedEarly() || window.location.hash !== ''
  if (isThere) {
    listener(null)
    return () => {}
  }
  if (!isListening) {
    isListening = true
    for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true })
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}
