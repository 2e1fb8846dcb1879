declare global {
  interface Window {
    /** Ends the listening, and gives what there was. */
    slopewiseEarly?: () => readonly Event[]
  }
}

/**
 * A page that is new and is opened at its top lays out only what is near, see `far-parts.tsx`. Any other must be as
 * high as it was, or know where its parts are; and so must this one, once somebody goes to its end or to a place in it.
 * Where that is seen only when the page has moved, what is in the middle of the window stays there.
 */
const FAR_SCRIPT =
  "(function(){var r=document.documentElement,d=r.dataset,n=performance.getEntriesByType('navigation')[0],y=0;" +
  "if(!n||n.type!='navigate'||location.hash)return;d.far='';function a(){delete d.far}" +
  "addEventListener('keydown',function(e){if(e.key=='End')a()},true);addEventListener('click'," +
  "function(e){if(e.target.closest('a[href^=\"#\"]'))a()},true);addEventListener('scroll',function(){" +
  'var m=scrollY-y,h=innerHeight;y=scrollY;if(d.far==null||m<h&&-m<h)return;' +
  "var q=document.querySelectorAll('.run>*,.island'),i=0,p,t;" +
  'while((p=q[i++])&&p.getBoundingClientRect().bottom<h/2);t=p&&p.getBoundingClientRect().top;a();' +
  "if(p)scrollBy({top:p.getBoundingClientRect().top-t,behavior:'instant'})},true)})();"

/** Notes clicks and keys, and has the browser fetch the code of the part that they are in, which `data-parts` says. */
const NOTE_SCRIPT =
  "(function(){var e=[],t=['click','keydown'],h=document.documentElement,f={};" +
  "function p(n){if(f[n])return;f[n]=1;var l=document.createElement('link');" +
  "l.rel='preload';l.as='script';l.href='/_next/static/chunks/'+n;document.head.append(l)}" +
  "function k(v){e.push(v);var i=v.target.closest&&v.target.closest('.island'),d=h.dataset.parts;" +
  "if(!i||!d)return;var w=i.querySelector('[data-widget]'),s=JSON.parse(d)[w?w.dataset.widget:'exercise'];" +
  's&&s.forEach(p)}t.forEach(function(n){addEventListener(n,k,true)});return function(){' +
  't.forEach(function(n){removeEventListener(n,k,true)});return e}})()'

/** At the top of a lesson, until the page's own scripts are there. */
export const EARLY_SCRIPT = `${FAR_SCRIPT}window.slopewiseEarly=${NOTE_SCRIPT}`

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
