import type { DerivationLine } from '@slopewise/lesson'

/** A row of a derivation: given, or to be typed; `own` counts the typed ones from 0. */
export type DerivationRow =
  | {
      readonly kind: 'given'
      readonly number: number
      readonly html: string
      readonly text: string
    }
  | {
      readonly kind: 'typed'
      readonly number: number
      readonly own: number
      readonly text: string
    }

/** Empty lines to begin with where the whole way is the learner's. */
const LINES_AT_FIRST = 2

/** The rows that are shown for an answer: the lines that are given among those that are typed. */
export const rowsOf = (
  lines: readonly DerivationLine[],
  answer: readonly string[],
): readonly DerivationRow[] => {
  if (lines.length === 0) {
    const count = Math.max(answer.length, LINES_AT_FIRST)
    return Array.from({ length: count }, (_, own) => ({
      kind: 'typed',
      number: own + 1,
      own,
      text: answer[own] ?? '',
    }))
  }
  let own = 0
  return lines.map((line, index) =>
    line.kind === 'given'
      ? { kind: 'given', number: index + 1, html: line.html, text: line.text }
      : { kind: 'typed', number: index + 1, own, text: answer[own++] ?? '' },
  )
}

/** The answer with one typed line changed; none at all where every line is empty. */
export const withText = (
  rows: readonly DerivationRow[],
  own: number,
  text: string,
): readonly string[] => {
  const texts = rows.flatMap(row => (row.kind === 'typed' ? [row.text] : []))
  while (texts.length <= own) texts.push('')
  const changed = texts.map((one, index) => (index === own ? text : one))
  return changed.every(one => one.trim() === '') && changed.length <= LINES_AT_FIRST ? [] : changed
}

/** The answer without one typed line. */
export const withoutLine = (rows: readonly DerivationRow[], own: number): readonly string[] =>
  rows.flatMap(row => (row.kind === 'typed' && row.own !== own ? [row.text] : []))

/**
 * The texts up to the first row that is empty or being typed: those that can be marked. Every row
 * from there on waits.
 */
export const finishedTexts = (
  rows: readonly DerivationRow[],
  editing: number | null,
): readonly string[] => {
  const end = rows.findIndex(
    row => row.kind === 'typed' && (row.own === editing || row.text.trim() === ''),
  )
  return rows.slice(0, end < 0 ? rows.length : end).map(({ text }) => text)
}
