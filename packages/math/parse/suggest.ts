import { knownSpellings, type Names } from './names'

const DISTANCE_MAX = 2
const LENGTH_MAX = 16

/** How many letters to change, add, drop or swap with their neighbour; above `most`, any larger number. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}

/** The known name that a misspelt one was meant to be, null where none is near enough. */
export const suggestName = (word: string, names: Names): string | null => {
  if (word.length > LENGTH_MAX) return null
  const lower = word.toLowerCase()
  const declared = [...names.declared].flatMap(([name, { kind }]) =>
    kind === 'broken' ? [] : [name],
  )
  const otherCase = declared.find(name => name.toLowerCase() === lower)
  if (otherCase !== undefined) return otherCase
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : DISTANCE_MAX
  let [best, nearest]: [string | null, number] = [null, most + 1]
  for (const name of most === 0 ? [] : knownSpellings()) {
    const apart = name.length < 3 ? nearest : distance(lower, name, most)
    if (apart > 0 && apart < nearest) [best, nearest] = [name, apart]
  }
  return best
}
