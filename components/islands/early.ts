declare global {
  interface Window {
    /** Ends the listening, and gives what there was. */
    slopewiseEarly?: () => readonly Event[]
  }
}

/** At the top of a lesson: notes clicks and keys until the page's own scripts are there to hold them. */
export const EARLY_SCRIPT =
  "window.slopewiseEarly=(function(){var e=[],t=['click','keydown'];function k(v){e.push(v)}" +
  't.forEach(function(n){addEventListener(n,k,true)});return function(){' +
  't.forEach(function(n){removeEventListener(n,k,true)});return e}})()'

let events: readonly Event[] | null = null

const findEvents = (): readonly Event[] => {
  events ??= window.slopewiseEarly?.() ?? []
  return events
}

/** Whether somebody used the page before any script of it was there. */
export const wasUsedEarly = (): boolean => findEvents().length > 0

/** What was done inside of an island by then. */
export const earlyEvents = (island: HTMLElement): readonly Event[] =>
  findEvents().filter(({ target }) => target instanceof Node && island.contains(target))
