import { ALL_PLACES } from '../places'

const INSIDE = 4

/** How many places are looked at inside a piece. */
export const PLACES = ALL_PLACES.length + INSIDE

/** Places to look at inside a piece: nice numbers, then some that depend on its ends. */
export const insideAt = (index: number, from: number, to: number): number => {
  const nice = ALL_PLACES[index]
  if (nice !== undefined) return nice
  const place = index - ALL_PLACES.length + 1
  if (from === Number.NEGATIVE_INFINITY) return Math.floor(to) - place
  if (to === Number.POSITIVE_INFINITY) return Math.ceil(from) + place
  return from + ((to - from) * place) / (INSIDE + 1)
}
