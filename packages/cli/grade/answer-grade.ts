import type { LoadedExercise } from '@slopewise/compiler'
import { grade } from '@slopewise/grading'
import { type Answer, slippedText, type Verdict } from '@slopewise/lesson'
import { describeSlip } from '@slopewise/lesson/messages'
import type { LineAnswerer } from '../jsonl/answer-lines'
import { getText, WrongField } from '../jsonl/read-request'
import { findExercise, findVariant } from './exercise-book'

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string'

const getAnswer = ({ answer }: Fields): Answer => {
  if (isText(answer)) return answer
  if (Array.isArray(answer) && answer.every(isText)) return answer
  throw new WrongField('"answer" must be a text, or for a choice a list of texts.')
}

const findText = (fields: Fields, name: string): string | null =>
  fields[name] === undefined || fields[name] === null ? null : getText(fields, name)

/** A verdict with its words as plain data; for a slip the place in the answer. */
export const verdictReply = (verdict: Verdict, answer: Answer): object => {
  if (verdict.verdict !== 'invalid') return verdict
  const { code, span } = verdict.slip
  const feedback = describeSlip(verdict.slip, slippedText(answer, verdict.slip)).sentence
  return { verdict: 'invalid', reason: code, feedback, slip: { code, span } }
}

const refusal = (reason: string, feedback: string): object => ({
  verdict: 'invalid',
  reason,
  feedback,
})

/** Answers lines `{id, exercise, variant?, answer}` with the verdict of the grader that learners meet. */
export const answerGrade = (exercises: readonly LoadedExercise[]): LineAnswerer => ({
  answer: fields => {
    const answer = getAnswer(fields)
    const found = findExercise(exercises, getText(fields, 'exercise'))
    if (!found.ok) return refusal('unknown-exercise', found.why)
    const { exercise, key } = found.loaded
    const named = findVariant(found.loaded, findText(fields, 'variant'))
    if (!named.ok) return { exercise: exercise.address, ...refusal('unknown-variant', named.why) }
    const variant = named.variant.id
    const verdict = grade(exercise, key, { answer, variant })
    return { exercise: exercise.address, variant, ...verdictReply(verdict, answer) }
  },
  refuse: (why, code) => refusal(code, why),
})
