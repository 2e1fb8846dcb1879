import type { AnswerNames, PublicTask, TaskKey } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import type { AnswerKey } from './answer-key'
import type { ChoiceOption } from './choice/options'
import type { ExerciseSource } from './exercise-source'
import type { Variant } from './variants'

/** What the content of a kind is read with. */
export type KindReading = {
  readonly exercise: ExerciseSource
  readonly variants: readonly Variant[]
  readonly names: AnswerNames
  readonly maths: LessonMaths
  readonly context: LessonContext
}

/** Both halves of a variant's task. */
export type CompiledTask = { readonly shown: PublicTask; readonly kept: TaskKey }

/** What a kind is asked and judged by; lists are in the order of the variants, or empty. */
export type KindContent = {
  readonly options: readonly ChoiceOption[]
  readonly keys: readonly AnswerKey[]
  readonly tasks: readonly CompiledTask[]
  /** What `<Feedback when>` may name besides tags and options. */
  readonly replyNames?: readonly string[]
}

/** Null, with issues, where there is nothing that could be graded. */
export type KindReader = (reading: KindReading) => KindContent | null
