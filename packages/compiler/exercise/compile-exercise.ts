import {
  type AnswerNames,
  type ExerciseKey,
  isTypedKind,
  type OptionKey,
  type PublicExercise,
  type VariantKey,
} from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { findAttribute } from '../mdx/attributes'
import { extentOfNode, type RootContent } from '../mdx/nodes'
import { renderHtml } from '../page/render-html'
import { extraNames } from './answer-key'
import { readAnswerNames } from './answer-names'
import { checkShape } from './check-shape'
import { checkDiagnosticity } from './diagnosticity'
import type { ExerciseSource } from './exercise-source'
import { checkFeedback, type FeedbackReader, feedbackFor } from './feedback'
import { checkKeyMutants } from './key-mutants'
import { KIND_READERS } from './kind-readers'
import type { KindContent } from './kind-reading'
import type { ChoiceOption } from './options'
import { withHash } from './public-hash'
import { setterFor } from './render-part'
import { type Grade, runSelfTests } from './self-tests'
import { readVariants, type Variant } from './variants'

/** The two halves of an exercise: what anybody may know, and what only the server does. */
export type CompiledExercise = { readonly published: PublicExercise; readonly key: ExerciseKey }

/** Everything read of an exercise, before it is cut into its two halves. */
type ReadExercise = KindContent & {
  readonly exercise: ExerciseSource
  readonly names: AnswerNames
  readonly variants: readonly Variant[]
  readonly feedback: FeedbackReader
  readonly context: LessonContext
}

const addressOf = ({ id }: ExerciseSource, { course, lesson }: LessonContext): string =>
  `${course}/${lesson}/${id}`

/** The public half, field by field. */
const publish = ({
  exercise,
  names,
  variants,
  options,
  tasks,
  context,
}: ReadExercise): PublicExercise =>
  withHash({
    address: addressOf(exercise, context),
    id: exercise.id,
    kind: exercise.kind,
    skill: exercise.skill,
    names,
    exact: findAttribute(exercise.attributes, 'exact') !== null,
    several: findAttribute(exercise.attributes, 'several') !== null,
    options,
    hintCount: exercise.parts.Hint.length,
    variants: variants.map(({ id, parsed }, index) => ({
      id,
      promptHtml: renderHtml(exercise.prompt, setterFor(context, parsed)),
      ...(tasks[index] === undefined ? {} : { task: tasks[index].shown }),
    })),
  })

const variantKey = (variant: Variant, index: number, read: ReadExercise): VariantKey => {
  const { exercise, context, keys, tasks } = read
  const set = setterFor(context, variant.parsed)
  const render = (content: readonly RootContent[]) => renderHtml(content, set)
  const key = keys[index]
  return {
    values: variant.values,
    answer: key?.text ?? '',
    ...(tasks[index] === undefined ? {} : { task: tasks[index].kept }),
    tolerance: key?.tolerance ?? { kind: 'exact' },
    hints: exercise.parts.Hint.map(({ content }) => render(content)),
    solutionHtml: render(exercise.parts.Solution[0]?.content ?? []),
    feedback: feedbackFor(variant, read.feedback),
  }
}

/** The reply to an option: the `<Feedback>` of its id, else that of its tag. */
const optionKey = (
  { id, correct, when }: ChoiceOption,
  feedback: VariantKey['feedback'],
): OptionKey => {
  const reply =
    feedback.find(rule => rule.when === id) ??
    feedback.find(rule => when !== '' && rule.when === when)
  return { id, correct, when, feedbackHtml: reply?.html ?? '' }
}

const keep = (read: ReadExercise, published: PublicExercise, maths: LessonMaths): ExerciseKey => {
  const keys = read.variants.map((variant, index) => variantKey(variant, index, read))
  const feedback = keys[0]?.feedback ?? []
  return {
    address: published.address,
    kind: published.kind,
    publicHash: published.hash,
    definitions: maths.texts,
    names: published.names,
    exact: published.exact,
    options: read.options.map(option => optionKey(option, feedback)),
    variants: Object.fromEntries(
      read.variants
        .map(({ id }, index) => [id, keys[index]] as const)
        .flatMap(([id, key]): [string, VariantKey][] => (key === undefined ? [] : [[id, key]])),
    ),
  }
}

/** Renders every part once, so that faults in its formulas are found in any case. */
const renderAll = ({ prompt, parts }: ExerciseSource, context: LessonContext): void => {
  const { Hint, Solution, Feedback, Option, Step } = parts
  const contents = [...Hint, ...Solution, ...Feedback, ...Option, ...Step]
  const set = setterFor(context)
  for (const content of [prompt, ...contents.map(part => part.content)]) renderHtml(content, set)
}

const readAll = (
  exercise: ExerciseSource,
  maths: LessonMaths,
  context: LessonContext,
): ReadExercise | null => {
  const variants = readVariants(exercise, maths, context)
  if (variants === null) return null
  const variantNames = [...new Set(variants.flatMap(({ values }) => Object.keys(values)))]
  const names = readAnswerNames(exercise, variantNames, maths, context)
  const content = KIND_READERS[exercise.kind]({ exercise, variants, names, maths, context })
  const keyNames = extraNames(names, variants)
  const options = content?.options ?? []
  const replyNames = content?.replyNames ?? []
  const feedback = { exercise, maths, names: keyNames, options, replyNames, context }
  checkFeedback(feedback)
  return content === null ? null : { ...content, exercise, names, variants, feedback, context }
}

/**
 * Compiles an exercise and grades its own tests. Null, with issues, where there is nothing that
 * could be graded.
 */
export const compileExercise = (
  exercise: ExerciseSource,
  context: LessonContext,
  grade: Grade,
): CompiledExercise | null => {
  checkShape(exercise, context)
  const { maths } = context
  const read = maths === null ? null : readAll(exercise, maths, context)
  if (maths === null || read === null) {
    renderAll(exercise, { ...context, maths: null })
    return null
  }
  const published = publish(read)
  const key = keep(read, published, maths)
  if (isTypedKind(exercise.kind)) {
    const { variants } = read
    const tested = { exercise, published, key, variants, maths, context, grade }
    runSelfTests(tested)
    if (!context.hasErrorIn(extentOfNode(exercise.node))) {
      checkDiagnosticity(tested)
      checkKeyMutants(tested)
    }
  }
  return { published, key }
}
