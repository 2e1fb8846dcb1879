import type { Report } from '../issues'
import { lessonNotText, lessonTooLarge } from '../rules/of-mdx'
import type { SourceText } from '../source/source-text'

/** Longest lesson, in UTF-16 units. */
const LESSON_LENGTH_MAX = 200_000

/** The parser's time grows with the square of the lines. */
const LINES_MAX = 10_000

/** Quotations and lists within each other: the parser's time grows with the square of their depth. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){40}/m

/** Of `*`, `_` and `~` in one paragraph: every one may close every other. */
const MARKS_MAX = 4_000

/** Where a paragraph with far too many marks begins; null where there is none. */
const findCrowded = (text: string): number | null => {
  let marks = 0
  let from = 0
  for (const { 0: piece, index } of text.matchAll(/[*_~]+|\n[ \t\r]*\n/g)) {
    if (piece.startsWith('\n')) {
      marks = 0
      from = index + piece.length
    } else marks += 1
    if (marks > MARKS_MAX) return from
  }
  return null
}

/**
 * Signs that begin something of their own, and how many of them a lesson may have: each costs a fraction of a
 * millisecond, and brackets in brackets cost its square. Long lessons have some hundreds.
 */
const SIGNS_MAX: readonly (readonly [sign: string, countMax: number, what: string])[] = [
  ['$', 8_000, 'dollar signs'],
  ['[', 8_000, 'brackets'],
  ['|', 16_000, 'bars'],
  ['<', 8_000, 'signs "<"'],
]

/** Where a sign comes once too often; null where none does. */
const findTooMany = (text: string): { at: number; message: string } | null => {
  for (const [sign, countMax, what] of SIGNS_MAX) {
    let at = text.indexOf(sign)
    for (let count = 1; at >= 0; count += 1) {
      if (count > countMax) return { at, message: `the lesson has more than ${countMax} ${what}.` }
      at = text.indexOf(sign, at + 1)
    }
  }
  return null
}

/** Why a text is too much to be parsed in bounded time, and where; null where it is not. */
const findExcess = ({ text, lineStarts }: SourceText): { at: number; message: string } | null => {
  if (text.length > LESSON_LENGTH_MAX) {
    return { at: 0, message: `the lesson is longer than ${LESSON_LENGTH_MAX} characters.` }
  }
  const line = lineStarts[LINES_MAX]
  if (line !== undefined) {
    return { at: line, message: `the lesson has more than ${LINES_MAX} lines.` }
  }
  const nested = TOO_DEEP.exec(text)
  if (nested !== null) {
    return { at: nested.index, message: 'the lesson is nested too deeply to be read.' }
  }
  const tooMany = findTooMany(text)
  if (tooMany !== null) return tooMany
  const crowded = findCrowded(text)
  if (crowded === null) return null
  return { at: crowded, message: `a paragraph has more than ${MARKS_MAX} stars and underscores.` }
}

/** Whether a file is text of a size that can be read; reported where it is not. */
export const isReadable = (source: SourceText, report: Report): boolean => {
  const strange = /[\0\uFFFD]/.exec(source.text)
  if (strange !== null) {
    const extent: [number, number] = [strange.index, strange.index + 1]
    report(lessonNotText, extent, { message: 'the file is not text in UTF-8.' })
    return false
  }
  const excess = findExcess(source)
  if (excess === null) return true
  const to = Math.min(excess.at + 1, source.text.length)
  report(lessonTooLarge, excess.at === 0 ? [0, 0] : [excess.at, to], { message: excess.message })
  return false
}
