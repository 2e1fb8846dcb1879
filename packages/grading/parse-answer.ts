import type { AnswerNames, AnswerSlip, PartAnswer, TypedKind, Verdict } from '@slopewise/lesson'
import { readAnswer } from '@slopewise/lesson/read-answer'
import { type Expression, type Slip, toText } from '@slopewise/math'

/** Longest answer that is quoted back in full, in UTF-16 units. */
const SHOWN_LENGTH_MAX = 60

/** A typed answer as it was understood, or the slip that makes it none. */
export type TypedAnswer =
  | { readonly ok: false; readonly slip: AnswerSlip }
  | {
      readonly ok: true
      /** Canonical text. */
      readonly parsed: string
      readonly expression: Expression
      /** As typed. */
      readonly text: string
      /** As typed, on one line and cut where it is long: for quoting. */
      readonly shown: string
    }

/** A list is one typed answer only where it holds exactly one text. */
export const findText = (answer: PartAnswer): string | null => {
  if (typeof answer === 'string') return answer
  const [only, ...others] = answer
  return only !== undefined && others.length === 0 ? only : null
}

/** The slip of a list that is no one text. */
export const noText = (answer: PartAnswer): Slip => ({
  code: answer.length === 0 ? 'empty' : 'not-one-answer',
  span: [0, 0],
  args: {},
})

/** As typed, on one line and cut where it is long. */
export const shownText = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= SHOWN_LENGTH_MAX ? line : `${line.slice(0, SHOWN_LENGTH_MAX - 1)}…`
}

/** The verdict on what could not be read: no attempt. */
export const invalidBy = (slip: AnswerSlip): Verdict => ({
  verdict: 'invalid',
  reason: slip.code,
  slip,
})

/**
 * Reads a typed answer, by the exercise's kind and names. Never throws: whatever cannot be read is a
 * slip with its place in the learner's text.
 */
export const readTyped = (names: AnswerNames, kind: TypedKind, answer: PartAnswer): TypedAnswer => {
  const text = findText(answer)
  if (text === null) return { ok: false, slip: noText(answer) }
  const read = readAnswer(names, kind, text)
  if (!read.ok) return read
  const { expression } = read
  return { ok: true, parsed: toText(expression), expression, text, shown: shownText(text) }
}
