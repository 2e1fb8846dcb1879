declare global {
  interface Window {
    /** Ends the listening, and gives what there was. */
    slopewiseEarly?: () => readonly Event[]
  }
}

/**
 * At the top of a lesson: notes clicks and keys until the page's own scripts are there to hold them, and has
 * the browser fetch the code of the part that they are in. The server says which that is, in `data-parts`.
 */
export const EARLY_SCRIPT =
  "window.slopewiseEarly=(function(){var e=[],t=['click','keydown'],h=document.documentElement,f={};" +
  "function p(n){if(f[n])return;f[n]=1;var l=document.createElement('link');" +
  "l.rel='preload';l.as='script';l.href='/_next/static/chunks/'+n;document.head.append(l)}" +
  "function k(v){e.push(v);var i=v.target.closest&&v.target.closest('.island'),d=h.dataset.parts;" +
  "if(!i||!d)return;var w=i.querySelector('[data-widget]'),s=JSON.parse(d)[w?w.dataset.widget:'exercise'];" +
  's&&s.forEach(p)}t.forEach(function(n){addEventListener(n,k,true)});return function(){' +
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
