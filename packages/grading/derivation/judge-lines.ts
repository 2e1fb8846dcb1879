import { type LineMark, markLines, type PreparedLine } from '@slopewise/lesson/derivation'
import type { Definitions } from '@slopewise/math'
import { findMistake } from './mistakes/find-mistake'
import type { Mistaken } from './mistakes/mistake'

/** What is decided of one line: its mark, and where it is the first wrong one the mistake made. */
export type JudgedLine =
  | Exclude<LineMark, { state: 'wrong' }>
  | (Extract<LineMark, { state: 'wrong' }> & { readonly mistake: Mistaken | null })

/** Marks the lines of a derivation, and names the mistake that makes the first wrong one. */
export const judgeLines = (
  start: PreparedLine,
  lines: readonly PreparedLine[],
  definitions: Definitions,
): readonly JudgedLine[] => {
  const marks = markLines(start, lines)
  const first = marks.findIndex(({ state }) => state === 'wrong')
  return marks.map((mark, index) => {
    if (mark.state !== 'wrong') return mark
    const line = lines[index]
    const isFirst = index === first && line !== undefined
    const before = lines[index - 1] ?? start
    return { ...mark, mistake: isFirst ? findMistake(before, line, definitions) : null }
  })
}
