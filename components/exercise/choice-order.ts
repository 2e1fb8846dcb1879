/** Where this device keeps the seed that its learner's options are shuffled by. */
const NAME = 'slopewise:seed'

/** FNV-1a over UTF-16 units, 32 bits: spreads, and is the same in the script below. */
const hash = (text: string): number => {
  let value = 2166136261
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 16777619) >>> 0
  }
  return value
}

/** Where an option stands among others: by its number, ties by its id. */
const keyOf = (seed: string, address: string, id: string): number =>
  hash(`${seed} ${address} ${id}`)

/** Options as this learner sees them: the same on every visit. Without a seed as they come. */
export const shuffle = <T extends { readonly id: string }>(
  options: readonly T[],
  address: string,
  seed: string | null,
): readonly T[] =>
  seed === null
    ? options
    : [...options].sort((a, b) => keyOf(seed, address, a.id) - keyOf(seed, address, b.id))

/**
 * Defined in the head, called by `SHUFFLE_HERE` at the end of every list of options: puts the options
 * of the static page in this learner's order before they are painted, as `shuffle` does, so that
 * nothing jumps when React takes the page over. Makes the seed on the first visit.
 */
export const SHUFFLE_SCRIPT = `try{(function(){var n='${NAME}',s=localStorage.getItem(n);if(!s){s=String(Math.random()).slice(2);localStorage.setItem(n,s)}function h(t){var v=2166136261;for(var i=0;i<t.length;i++)v=Math.imul(v^t.charCodeAt(i),16777619)>>>0;return v}window.slopewiseShuffle=function(e){var b=e.parentNode,a=b.getAttribute('data-shuffle');Array.prototype.slice.call(b.querySelectorAll('[data-option]')).map(function(o){return[h(s+' '+a+' '+o.getAttribute('data-option')),o]}).sort(function(x,y){return x[0]-y[0]}).forEach(function(p){b.insertBefore(p[1],e)})}})()}catch(e){}`

export const SHUFFLE_HERE = 'window.slopewiseShuffle&&slopewiseShuffle(document.currentScript)'

/**
 * Keeps the seed of an account for the pages that are opened from now on. What is on the page stays where it
 * is: nothing jumps, and the next visit is like those on the account's other devices.
 */
export const keepSeed = (seed: string): void => {
  try {
    if (localStorage.getItem(NAME) !== seed) localStorage.setItem(NAME, seed)
  } catch {
    // The options then stand as they are served.
  }
}

/** This device's seed; null on the server, and where the browser keeps nothing. */
export const readSeed = (): string | null => {
  try {
    return typeof window === 'undefined' ? null : localStorage.getItem(NAME)
  } catch {
    return null
  }
}
