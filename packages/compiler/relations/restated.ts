import { symbolKey, type Term } from '../terms/term'
import { partsOf } from './instances'

const wordOf = (part: Term): string => {
  switch (part.kind) {
    case 'number':
      return `${part.value.numerator}/${part.value.denominator}`
    case 'symbol':
      return `${symbolKey(part)}_${part.indices.map(({ name, offset }) => name + offset).join()}`
    case 'call':
    case 'function':
      return `${part.of.base}()`
    default:
      return part.kind
  }
}

const functionsOf = (words: readonly string[]): string =>
  words
    .filter(word => word.endsWith('()'))
    .sort()
    .join()

const countEdits = (a: readonly string[], b: readonly string[]): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, word] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const changed = (row[j] ?? 0) + (word === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const EDITS_MAX = 2

/** Letters of one body that the other does not have: a mistake has one, `w^{(1)}_{ji} x_i` for `w_{ji} z_i` is anew. */
const countNewLetters = (a: Term, b: Term): number => {
  const known = new Set(partsOf(a).filter(isLetter).map(wordOf))
  return new Set(
    partsOf(b)
      .filter(isLetter)
      .map(wordOf)
      .filter(word => !known.has(word)),
  ).size
}

const isLetter = ({ kind }: Term): boolean => kind === 'symbol'

/**
 * Whether two bodies of a definition are meant to be the same: the same functions, and hardly a letter
 * or sign apart. Others define the letter anew, as a text does that compares two losses.
 */
export const isRestated = (before: Term, now: Term): boolean => {
  if (partsOf(before).some(({ kind }) => kind === 'derivative')) return true
  const [a, b] = [partsOf(before).map(wordOf), partsOf(now).map(wordOf)]
  if (functionsOf(a) !== functionsOf(b)) return false
  const shorter = Math.min(a.length, b.length)
  return shorter > 3 && countNewLetters(before, now) < 2 && countEdits(a, b) <= EDITS_MAX
}
