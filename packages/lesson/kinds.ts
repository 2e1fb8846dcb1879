/**
 * What is the same for every exercise of a kind. `answer`: `maths` is one text that is read as
 * mathematics and has a key in `answer="…"`, `text` one text in a form of the kind's own, `list` a list
 * of texts or ids, `parts` an answer to each part. `names`: which of the lesson's names an answer may
 * use (`lesson`: all, or those of the attribute `in`; `variables`: likewise, but no functions and values;
 * `all`: whatever it says). `props`: those of
 * `<Exercise>` and `<Part>` that only some kinds have. `isPart`: whether a part can be of this kind.
 */
export type KindSpec = {
  readonly answer: 'maths' | 'text' | 'list' | 'parts'
  readonly names: 'none' | 'numbers-only' | 'variables' | 'lesson' | 'all'
  readonly props: readonly string[]
  readonly hasOptions: boolean
  readonly isPart: boolean
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
    props: [...TESTED, 'tolerance', 'exact', 'form'],
    hasOptions: false,
    isPart: true,
  },
  expression: {
    answer: 'maths',
    names: 'lesson',
    props: [...TESTED, 'in', 'form'],
    hasOptions: false,
    isPart: true,
  },
  set: {
    answer: 'text',
    names: 'variables',
    props: [...TESTED, 'tolerance', 'in'],
    hasOptions: false,
    isPart: true,
  },
  cases: {
    answer: 'maths',
    names: 'lesson',
    props: [...TESTED, 'in'],
    hasOptions: false,
    isPart: true,
  },
  code: {
    answer: 'maths',
    names: 'lesson',
    props: [...TESTED, 'in'],
    hasOptions: false,
    isPart: true,
  },
  choice: {
    answer: 'list',
    names: 'none',
    props: ['several', 'of', 'in', 'curve', 'range'],
    hasOptions: true,
    isPart: true,
  },
  order: { answer: 'list', names: 'none', props: [], hasOptions: false, isPart: false },
  'find-error': { answer: 'list', names: 'all', props: [], hasOptions: false, isPart: false },
  derivation: {
    answer: 'list',
    names: 'all',
    props: ['from', 'in', 'steps', 'accepts', 'rejects'],
    hasOptions: false,
    isPart: false,
  },
  parts: { answer: 'parts', names: 'none', props: [], hasOptions: false, isPart: false },
  tangent: {
    answer: 'text',
    names: 'none',
    props: [...TESTED, 'tolerance', 'place', 'of', 'at', 'range'],
    hasOptions: false,
    isPart: false,
  },
} as const satisfies Readonly<Record<string, KindSpec>>

export type ExerciseKind = keyof typeof KINDS

/** Kinds of exercise whose answer is typed as mathematics. */
export type TypedKind = {
  [Kind in ExerciseKind]: (typeof KINDS)[Kind]['answer'] extends 'maths' ? Kind : never
}[ExerciseKind]

/** Kinds that ask one question, each with a grader, a reader and a field of its own. */
export type SingleKind = {
  [Kind in ExerciseKind]: (typeof KINDS)[Kind]['answer'] extends 'parts' ? never : Kind
}[ExerciseKind]

/** Kinds that a part of an exercise can be of. */
export type PartKind = {
  [Kind in ExerciseKind]: (typeof KINDS)[Kind]['isPart'] extends true ? Kind : never
}[ExerciseKind]

/** Whether a text names a kind that this version grades. */
export const isExerciseKind = (text: string): text is ExerciseKind => Object.hasOwn(KINDS, text)

/** Every kind that this version grades. */
export const EXERCISE_KINDS: readonly ExerciseKind[] = Object.keys(KINDS).filter(isExerciseKind)

/** Whether the answer to a kind of exercise is one text, which the browser reads as the server does. */
export const isOneText = (kind: ExerciseKind): boolean =>
  KINDS[kind].answer === 'maths' || KINDS[kind].answer === 'text'

/** Whether the answer to a kind of exercise is typed as mathematics. */
export const isTypedKind = (kind: ExerciseKind): kind is TypedKind => KINDS[kind].answer === 'maths'

/** Kinds whose answer is a list of typed lines; of `find-error` the first is a number of a line. */
export const hasTypedLines = (kind: ExerciseKind): boolean => KINDS[kind].names === 'all'

/** Whether a part of an exercise can be of this kind. */
export const isPartKind = (kind: ExerciseKind): kind is PartKind => KINDS[kind].isPart

/** Every kind that a part can be of. */
export const PART_KINDS: readonly PartKind[] = EXERCISE_KINDS.filter(isPartKind)
