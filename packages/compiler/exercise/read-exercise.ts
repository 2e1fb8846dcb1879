import { type AnswerNames, isPartKind, type PartKind } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { duplicateVariant } from '../rules/of-exercises'
import { extraNames, isSameAnswer } from './answer-key'
import { readAnswerNames } from './answer-names'
import type { ExerciseSource } from './exercise-source'
import { checkFeedback, type FeedbackReader } from './feedback'
import { KIND_READERS } from './kind-readers'
import type { KindContent } from './kind-reading'
import type { Variant } from './variants'

/** Everything read of an exercise or of a part, before it is cut into its two halves. */
export type ReadExercise = KindContent & {
  readonly exercise: ExerciseSource
  readonly names: AnswerNames
  readonly variants: readonly Variant[]
  readonly feedback: FeedbackReader
  readonly context: LessonContext
  /** Each part, read like an exercise of its own. */
  readonly questions: readonly ReadQuestion[]
}

/** One part that was read. */
export type ReadQuestion = ReadExercise & { readonly kind: PartKind }

type Reader = {
  readonly variants: readonly Variant[]
  readonly maths: LessonMaths
  readonly context: LessonContext
}

const NO_CONTENT: KindContent = { options: [], keys: [], tasks: [] }

const isSameKey = (questions: readonly ReadExercise[], index: number, other: number): boolean =>
  questions.every(({ keys }) => {
    const [key, before] = [keys[index], keys[other]]
    if (key === undefined || before === undefined) return key === before
    return isSameAnswer(key, before)
  })

/** Two variants in which every part has the same answer are one question twice. */
const reportSameKeys = (
  questions: readonly ReadExercise[],
  { variants, context }: Reader,
): void => {
  if (!questions.some(({ keys }) => keys.length > 0)) return
  for (const [index, variant] of variants.entries()) {
    const first = variants.slice(0, index).find((_, other) => isSameKey(questions, index, other))
    if (first === undefined || first.id === variant.id) continue
    context.report(duplicateVariant, variant.extent, {
      message: `the answers are the same as for "${first.id}".`,
    })
  }
}

const readOne = (exercise: ExerciseSource, reader: Reader): ReadExercise | null => {
  const { variants, maths, context } = reader
  const variantNames = [...new Set(variants.flatMap(({ values }) => Object.keys(values)))]
  const names = readAnswerNames(exercise, variantNames, maths, context)
  const { kind } = exercise
  const content =
    kind === 'parts'
      ? NO_CONTENT
      : KIND_READERS[kind]({ exercise, variants, names, maths, context })
  const keyNames = extraNames(names, variants)
  const options = content?.options ?? []
  const replyNames = content?.replyNames ?? []
  const feedback = { exercise, maths, variants, names: keyNames, options, replyNames, context }
  checkFeedback(feedback)
  if (content === null) return null
  return { ...content, exercise, names, variants, feedback, context, questions: [] }
}

/** Reads an exercise with its parts. Null, with issues, where there is nothing to be graded. */
export const readExercise = (exercise: ExerciseSource, reader: Reader): ReadExercise | null => {
  const read = readOne(exercise, reader)
  const questions = exercise.questions.map(question => {
    const made = readOne(question, reader)
    const { kind } = question
    return made === null || !isPartKind(kind) ? null : { ...made, kind }
  })
  const complete = questions.filter(question => question !== null)
  if (read === null || complete.length < questions.length) return null
  reportSameKeys(complete, reader)
  return { ...read, questions: complete }
}
