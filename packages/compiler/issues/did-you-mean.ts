/** Edits from one word to the other: a unit added, taken out, changed, or two swapped. */
const countEdits = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let edits = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      next.push(edits)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** Longer words are not compared: nobody means another word by them. */
const WORD_LENGTH_MAX = 60

/** The known word that was most likely meant; null where none is near. */
export const findNearest = (word: string, known: readonly string[]): string | null => {
  if (word.length > WORD_LENGTH_MAX) return null
  const ranked = known
    .map(candidate => ({
      candidate,
      edits: countEdits(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.edits - b.edits)
  const [best] = ranked
  if (best === undefined) return null
  const longest = Math.max(word.length, best.candidate.length)
  const editsMax = Math.floor(longest / 3)
  return best.edits <= editsMax ? best.candidate : null
}

/** Advice that names the word most likely meant, or lists them all; undefined for an empty list. */
export const suggest = (word: string, known: readonly string[]): string | undefined => {
  const nearest = findNearest(word, known)
  if (nearest !== null) return `Did you mean "${nearest}"?`
  return known.length === 0 ? undefined : `Use one of: ${known.join(', ')}.`
}
