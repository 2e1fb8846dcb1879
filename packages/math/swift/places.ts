/** Numbers that a student can try by hand, the easiest first; then further ones. */
const TRIED: readonly number[] = [1, 0, -1, 2, -2, 0.5, -0.5, 3, -3, 5, -5, 10, -10]
const FURTHER: readonly number[] = [...TRIED, 20, -20, 30, -30, 100, -100, 400, -400, 0.25, -0.25]

const INSIDE = 4

/** How many places are looked at inside a piece. */
export const PLACES = FURTHER.length + INSIDE

/** How many points there are that are tried anywhere. */
export const POINTS = FURTHER.length

/** A point to try, the easiest first. */
export const pointFor = (index: number, count: number): readonly number[] => {
  const point: number[] = []
  for (let place = 0; place < count; place += 1) {
    const isFirst = place === 0 || index === 0
    point.push((isFirst ? FURTHER[index] : TRIED[(index * 3 + place * 5) % TRIED.length]) ?? 0)
  }
  return point
}

/** Places to look at inside a piece: nice numbers, then some that depend on its ends. */
export const insideAt = (index: number, from: number, to: number): number => {
  const nice = FURTHER[index]
  if (nice !== undefined) return nice
  const place = index - FURTHER.length + 1
  if (from === Number.NEGATIVE_INFINITY) return Math.floor(to) - place
  if (to === Number.POSITIVE_INFINITY) return Math.ceil(from) + place
  return from + ((to - from) * place) / (INSIDE + 1)
}
