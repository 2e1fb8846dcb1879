import type { AnswerNames, AnswerSlip, PartAnswer } from '@slopewise/lesson'
import { type PreparedLine, prepareLine, readLine } from '@slopewise/lesson/derivation'
import type { Definitions } from '@slopewise/math'

/** Lines that were typed, or the slip in one of them: its argument `line` counts from 0. */
export type ReadLines =
  | { readonly ok: true; readonly lines: readonly PreparedLine[] }
  | { readonly ok: false; readonly slip: AnswerSlip }

/** More lines than any derivation of a course has. */
const LINES_MAX = 30
/** Of all lines together, in UTF-16 units. */
const TEXT_LENGTH_MAX = 3_000

/** A list as it is; one text is cut at line breaks and semicolons. */
export const textsOf = (answer: PartAnswer): readonly string[] =>
  typeof answer === 'string' ? answer.split(/[\n;]/) : answer

/** The same slip, in a line of a list. */
export const inLine = (slip: AnswerSlip, line: number): AnswerSlip => ({
  ...slip,
  args: { ...slip.args, line: `${line}` },
})

type LineReader = {
  readonly names: AnswerNames
  readonly definitions: Definitions
  /** Whether empty lines are passed over; else they are slips. */
  readonly skipsEmpty: boolean
}

/** Reads each text as one line of a derivation. */
export const readLines = (
  texts: readonly string[],
  { names, definitions, skipsEmpty }: LineReader,
): ReadLines => {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (texts.length > LINES_MAX || length > TEXT_LENGTH_MAX) {
    const last = Math.min(texts.length - 1, LINES_MAX)
    const span = [0, texts[last]?.length ?? 0] as const
    return { ok: false, slip: inLine({ code: 'too-long', span, args: {} }, last) }
  }
  const lines: PreparedLine[] = []
  for (const [index, text] of texts.entries()) {
    if (skipsEmpty && text.trim() === '') continue
    const read = readLine(names, text)
    if (!read.ok) return { ok: false, slip: inLine(read.slip, index) }
    lines.push(prepareLine(read.expression, definitions))
  }
  return { ok: true, lines }
}
