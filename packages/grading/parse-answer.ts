import type { Answer, PublicExercise } from '@slopewise/lesson'
import { readAnswer } from '@slopewise/lesson/read-answer'
import { type Expression, type Slip, toText } from '@slopewise/math'
import { readChoice } from './choice/read-choice'

/** An answer as it was understood, or the slip that makes it none. */
export type ParsedAnswer =
  | { readonly ok: false; readonly slip: Slip }
  | {
      readonly ok: true
      readonly kind: 'typed'
      /** Canonical text. */
      readonly parsed: string
      readonly expression: Expression
      /** As typed. */
      readonly text: string
    }
  | {
      readonly ok: true
      readonly kind: 'chosen'
      /** The ids in the exercise's order, with commas. */
      readonly parsed: string
      readonly chosen: readonly string[]
    }

/** A list is one typed answer only where it holds exactly one text. */
const findText = (answer: Answer): string | null => {
  if (typeof answer === 'string') return answer
  const [only, ...others] = answer
  return only !== undefined && others.length === 0 ? only : null
}

const noText = (answer: Answer): ParsedAnswer => ({
  ok: false,
  slip: { code: answer.length === 0 ? 'empty' : 'not-one-answer', span: [0, 0], args: {} },
})

/**
 * Reads what a learner handed in, by the exercise's kind and names. Never throws: whatever cannot
 * be read is a slip with its place in the learner's text.
 */
export const parseAnswer = (exercise: PublicExercise, answer: Answer): ParsedAnswer => {
  const { kind, names } = exercise
  switch (kind) {
    case 'choice': {
      const read = readChoice(exercise, answer)
      if (!read.ok) return read
      return { ok: true, kind: 'chosen', parsed: read.chosen.join(', '), chosen: read.chosen }
    }
    case 'number':
    case 'expression': {
      const text = findText(answer)
      if (text === null) return noText(answer)
      const read = readAnswer(names, kind, text)
      if (!read.ok) return read
      const { expression } = read
      return { ok: true, kind: 'typed', parsed: toText(expression), expression, text }
    }
    default:
      return kind satisfies never
  }
}
