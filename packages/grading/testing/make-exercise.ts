import type {
  AnswerNames,
  DefinitionTexts,
  ExerciseKey,
  FeedbackRule,
  PublicExercise,
  SingleKind,
  TypedKind,
  VariantKey,
} from '@slopewise/lesson'

/** What a test says of an exercise; the rest has the plainest value. */
export type ExerciseSketch<Kind extends SingleKind = TypedKind> = {
  readonly kind: Kind
  readonly definitions: DefinitionTexts
  readonly names: AnswerNames
  readonly answer: string
  readonly values?: Readonly<Record<string, string>>
  readonly tolerance?: VariantKey['tolerance']
  readonly exact?: boolean
  readonly feedback?: readonly FeedbackRule[]
}

/** The one variant of a sketched exercise. */
export const VARIANT = 'default'

/** Lessons of the course, as front matter defines them. */
export const LESSONS = {
  sigmoid: { define: { 'g(z)': '1/(1 + e^(-z))', a: 'g(z)' }, conventions: {} },
  tanh: { define: { 'g(z)': 'tanh(z)', a: 'g(z)' }, conventions: {} },
  relu: { define: { 'g(z)': 'max(0, z)', a: 'g(z)' }, conventions: { "g'(0)": '1' } },
  leakyRelu: { define: { 'g(z)': 'max(0.01z, z)', a: 'g(z)' }, conventions: { "g'(0)": '1' } },
} as const satisfies Record<string, DefinitionTexts>

/** Names that answers of the usual kinds may use. */
export const NAMES = {
  number: { variables: [], functions: [], values: [], forbidden: ['g', 'a', 'z'] },
  inA: { variables: [], functions: [], values: ['a'], forbidden: ['g', 'z'] },
  inZ: { variables: ['z'], functions: [], values: [], forbidden: ['g', 'a'] },
} as const satisfies Record<string, AnswerNames>

const keyOf = (sketch: ExerciseSketch<SingleKind>): ExerciseKey => ({
  address: 'course/lesson/exercise',
  kind: sketch.kind,
  publicHash: '00',
  definitions: sketch.definitions,
  names: sketch.names,
  exact: sketch.exact ?? false,
  options: [],
  variants: {
    [VARIANT]: {
      values: sketch.values ?? {},
      answer: sketch.answer,
      tolerance: sketch.tolerance ?? { kind: 'exact' },
      hints: [],
      solutionHtml: '',
      feedback: sketch.feedback ?? [],
    },
  },
})

/** A public part and a key of one variant, for tests. */
export const makeExercise = (
  sketch: ExerciseSketch<SingleKind>,
): { readonly exercise: PublicExercise; readonly key: ExerciseKey } => ({
  exercise: {
    address: 'course/lesson/exercise',
    id: 'exercise',
    kind: sketch.kind,
    skill: '',
    hash: '00',
    names: sketch.names,
    exact: sketch.exact ?? false,
    several: false,
    options: [],
    hintCount: 0,
    variants: [{ id: VARIANT, promptHtml: '' }],
  },
  key: keyOf(sketch),
})
