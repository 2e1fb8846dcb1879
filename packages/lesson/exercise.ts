import type { AnswerNames } from './answer'
import type { DefinitionTexts } from './definitions'
import type { ExerciseKind, PartKind } from './kinds'
import type { PublicTask, TaskKey } from './task'

/** `<course>/<lesson>/<id>`. */
export type ExerciseAddress = string

export type PublicOption = { readonly id: string; readonly html: string }

/** What is asked: a prompt, and for kinds that show more what the page shows beside it. */
export type PublicQuestion = {
  readonly promptHtml: string
  readonly task?: PublicTask
}

/** One variant as learners see it. `id` is its canonical text, `default` where there is only one. */
export type PublicVariant = PublicQuestion & {
  readonly id: string
  /** What is asked in each part, in their order; for exercises of several parts. */
  readonly parts?: readonly PublicQuestion[]
}

/** What is the same in every variant of a part. `name` is unique in the exercise. */
export type PublicPart = {
  readonly name: string
  readonly kind: PartKind
  readonly names: AnswerNames
  readonly exact: boolean
  readonly several: boolean
  readonly options: readonly PublicOption[]
}

/** Everything about an exercise that may be known before it is answered. Never more: no `Omit`. */
export type PublicExercise = {
  readonly address: ExerciseAddress
  readonly id: string
  readonly kind: ExerciseKind
  readonly skill: string
  /** Hex hash of the public fields only, `hash` excepted. */
  readonly hash: string
  readonly names: AnswerNames
  readonly exact: boolean
  /** Whether more than one option may be chosen; `choice` only. */
  readonly several: boolean
  readonly options: readonly PublicOption[]
  readonly hintCount: number
  /** In the author's order; for exercises of several parts. */
  readonly parts?: readonly PublicPart[]
  readonly variants: readonly PublicVariant[]
}

/** The same with one variant: what `GET /api/exercises/…` and the lesson page carry. */
export type DealtExercise = Omit<PublicExercise, 'variants' | 'parts'> &
  PublicQuestion & {
    readonly variant: string
    /** How many variants there are: with more than one, another can be dealt. */
    readonly variantCount: number
    readonly parts?: readonly DealtPart[]
  }

/** A part with what is asked in one variant. */
export type DealtPart = PublicPart & PublicQuestion

/** How close a number must be. `exact`: the same number, in any notation. */
export type Tolerance =
  | { readonly kind: 'relative'; readonly value: number }
  | { readonly kind: 'absolute'; readonly value: number }
  /** Right to so many significant digits, or digits after the point. */
  | { readonly kind: 'digits' | 'decimals'; readonly value: number }
  | { readonly kind: 'exact' }

export type FeedbackRule = {
  /** An expression, an option id or a reason tag. */
  readonly when: string
  readonly html: string
  readonly text: string
}

export type VariantKey = {
  /** The variant's values: `{ z0: "ln 2" }`. */
  readonly values: Readonly<Record<string, string>>
  /** The answer as the author wrote it; empty for kinds without one. */
  readonly answer: string
  /** What the task of the variant is judged by, for kinds that have one. */
  readonly task?: TaskKey
  readonly tolerance: Tolerance
  readonly hints: readonly string[]
  readonly solutionHtml: string
  readonly feedback: readonly FeedbackRule[]
}

export type OptionKey = {
  readonly id: string
  readonly correct: boolean
  /** Misconception tag, empty where none was named. */
  readonly when: string
  readonly feedbackHtml: string
}

/** The server's half. Kept for every public hash that was ever served. */
export type ExerciseKey = {
  readonly address: ExerciseAddress
  readonly kind: ExerciseKind
  readonly publicHash: string
  readonly definitions: DefinitionTexts
  readonly names: AnswerNames
  readonly exact: boolean
  /** The form asked besides the right value, as the author wrote it: `factored`, `scientific` … */
  readonly form?: string
  readonly options: readonly OptionKey[]
  readonly variants: Readonly<Record<string, VariantKey>>
  /** The key of each part, as if it were an exercise of its own; hints and solution are the whole's. */
  readonly parts?: Readonly<Record<string, ExerciseKey>>
}
