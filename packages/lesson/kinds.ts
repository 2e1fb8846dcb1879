/**
 * What is the same for every exercise of a kind. `answer`: `maths` is one text that is read as
 * mathematics and has a key in `answer="…"`, `list` is a list of texts or ids. `names`: which of
 * the lesson's names an answer may use. `props`: those of `<Exercise>` that only some kinds have.
 */
export type KindSpec = {
  readonly answer: 'maths' | 'list'
  readonly names: 'none' | 'numbers-only' | 'lesson'
  readonly props: readonly string[]
  readonly hasOptions: boolean
}

const TESTED = ['answer', 'accepts', 'rejects'] as const

/**
 * The kinds of exercise that this version grades. A kind has one entry here, in `GRADERS` of
 * grading, in `KIND_READERS` of the compiler and in `FIELDS` of `components/exercise`.
 */
export const KINDS = {
  number: {
    answer: 'maths',
    names: 'numbers-only',
    props: [...TESTED, 'tolerance', 'exact'],
    hasOptions: false,
  },
  expression: { answer: 'maths', names: 'lesson', props: [...TESTED, 'in'], hasOptions: false },
  choice: { answer: 'list', names: 'none', props: ['several'], hasOptions: true },
  order: { answer: 'list', names: 'none', props: [], hasOptions: false },
} as const satisfies Readonly<Record<string, KindSpec>>

export type ExerciseKind = keyof typeof KINDS

/** Kinds of exercise whose answer is typed as mathematics. */
export type TypedKind = {
  [Kind in ExerciseKind]: (typeof KINDS)[Kind]['answer'] extends 'maths' ? Kind : never
}[ExerciseKind]

/** Whether a text names a kind that this version grades. */
export const isExerciseKind = (text: string): text is ExerciseKind => Object.hasOwn(KINDS, text)

/** Every kind that this version grades. */
export const EXERCISE_KINDS: readonly ExerciseKind[] = Object.keys(KINDS).filter(isExerciseKind)

/** Whether the answer to a kind of exercise is typed as mathematics. */
export const isTypedKind = (kind: ExerciseKind): kind is TypedKind => KINDS[kind].answer === 'maths'
