import { frail, GIVEN, mentions, partials, setLargerSizes, signs, step, store } from '../steps'

/** Sets down that a step is undefined where another is negative, or 0 in the case of `LN`. */
export const addPartial = (index: number): void => {
  frail[index] = 1
  partials[store.partials] = index
  store.partials += 1
}

/** x where y is defined: there it has this sign. */
export const given = (x: number, y: number, sign: number): number => {
  if (frail[y] === 0) return x
  const before = store.count
  const index = step(GIVEN, x, y, 0)
  if (index === before) {
    frail[index] = 1
    signs[index] = sign
    mentions[index] = (mentions[x] ?? 0) | (mentions[y] ?? 0)
    setLargerSizes(index, x, x)
  }
  return index
}
