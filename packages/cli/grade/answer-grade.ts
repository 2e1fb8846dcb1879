import type { LoadedExercise } from '@slopewise/compiler'
import { grade } from '@slopewise/grading'
import {
  type Answer,
  type PartAnswer,
  pointsOf,
  slippedText,
  type Verdict,
} from '@slopewise/lesson'
import { describeSlip } from '@slopewise/lesson/messages'
import type { LineAnswerer } from '../jsonl/answer-lines'
import { getText, WrongField } from '../jsonl/read-request'
import { findExercise, findVariant } from './exercise-book'

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string'

const isPartAnswer = (value: unknown): value is PartAnswer =>
  isText(value) || (Array.isArray(value) && value.every(isText))

const isAnswer = (value: unknown): value is Answer =>
  isPartAnswer(value) ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isPartAnswer))

const getAnswer = ({ answer }: Fields): Answer => {
  if (isAnswer(answer)) return answer
  throw new WrongField(
    '"answer" must be a text, a list of texts, or an object with one of these for each part.',
  )
}

const findText = (fields: Fields, name: string): string | null =>
  fields[name] === undefined || fields[name] === null ? null : getText(fields, name)

/** A verdict with its words as plain data; for a slip the place in the answer. */
export const verdictReply = (verdict: Verdict, answer: Answer): object => {
  if (verdict.verdict !== 'invalid') return { ...verdict, points: pointsOf(verdict) }
  const { code, span } = verdict.slip
  const { part } = verdict
  const text = part?.text ?? slippedText(answer, verdict.slip)
  const feedback = describeSlip(verdict.slip, text).sentence
  const inPart = part === undefined ? {} : { part: part.name }
  return { verdict: 'invalid', reason: code, feedback, slip: { code, span, ...inPart } }
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
