import { describeSlip } from '@slopewise/lesson/messages'
import type { Refused } from './read-names'

/** Longest piece of a text that is shown, in UTF-16 units. */
const EXCERPT_LENGTH_MAX = 100

/** Signs that would move a terminal's cursor or change its colours become spaces. */
export const plainLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ')

const columnsOf = (text: string): number => [...text].length

/** A text on one line with a caret under the span; a long one is cut around it. */
export const showSpan = (text: string, [from, to]: readonly [number, number]): string => {
  const start = text.length > EXCERPT_LENGTH_MAX ? Math.max(0, from - EXCERPT_LENGTH_MAX / 2) : 0
  const end = Math.min(text.length, start + EXCERPT_LENGTH_MAX)
  const head = start > 0 ? '…' : ''
  const tail = end < text.length ? '…' : ''
  const before = columnsOf(head + text.slice(start, from))
  const carets = Math.max(1, columnsOf(text.slice(from, Math.min(to, end))))
  const line = head + plainLine(text.slice(start, end)) + tail
  return `  ${line}\n  ${' '.repeat(before)}${'^'.repeat(carets)}`
}

const NAMES_HINT =
  'Say which letters are variables with --vars z,k, and what others stand for with --define.'

/** A text that could not be read, for people: the place, what is wrong and what to try. */
export const showRefused = ({ of, text, slip }: Refused): string => {
  const { problem, advice } = describeSlip(slip, text)
  const hint = slip.code === 'unknown-name' ? `\n  ${NAMES_HINT}` : ''
  const what = of === 'student' || of === 'reference' ? `${of}'s text` : of
  const place = showSpan(text, slip.span)
  return `invalid: the ${what} cannot be read (${slip.code})\n\n${place}\n  ${problem} ${advice}${hint}`
}

/** Lines in two columns, the first as wide as its widest entry. */
export const twoColumns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...rows.map(([name]) => columnsOf(name)))
  return rows
    .map(([name, text]) => `  ${name}${' '.repeat(width - columnsOf(name))}  ${text}`.trimEnd())
    .join('\n')
}
