/** Numbers that a student can try by hand, the easiest first; then further ones. */
const TRIED: readonly number[] = [1, 0, -1, 2, -2, 0.5, -0.5, 3, -3, 5, -5, 10, -10]
/** All of them. */
export const ALL_PLACES: readonly number[] = [
  ...TRIED,
  20,
  -20,
  30,
  -30,
  100,
  -100,
  400,
  -400,
  0.25,
  -0.25,
]

/** How many points there are that are tried anywhere. */
export const POINTS = ALL_PLACES.length

/** A point to try, the easiest first. */
export const pointFor = (index: number, count: number): readonly number[] => {
  if (count === 1) return [ALL_PLACES[index] ?? 0]
  const point: number[] = []
  for (let place = 0; place < count; place += 1) {
    const isFirst = place === 0 || index === 0
    point.push((isFirst ? ALL_PLACES[index] : TRIED[(index * 3 + place * 5) % TRIED.length]) ?? 0)
  }
  return point
}
