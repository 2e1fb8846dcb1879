import { isForm } from '@slopewise/grading'
import {
  type ExerciseKey,
  type OptionKey,
  type PublicExercise,
  publicParts,
  type VariantKey,
} from '@slopewise/lesson'
import type { LessonMaths } from '../maths/lesson-maths'
import { findText } from '../mdx/attributes'
import type { RootContent } from '../mdx/nodes'
import { renderHtml } from '../page/render-html'
import type { ChoiceOption } from './choice/options'
import { feedbackFor } from './feedback'
import type { ReadExercise } from './read-exercise'
import { setterFor } from './render-part'
import type { Variant } from './variants'

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

/** The form asked, where one is and it can be read. */
const formOf = ({ exercise }: ReadExercise): Pick<ExerciseKey, 'form'> => {
  const form = findText(exercise.attributes, 'form')?.text.trim().replace(/\s+/g, ' ')
  return form !== undefined && isForm(form) ? { form } : {}
}

const partKeys = (
  read: ReadExercise,
  published: PublicExercise,
  maths: LessonMaths,
): readonly (readonly [string, ExerciseKey])[] =>
  publicParts(published).flatMap((part, index) => {
    const question = read.questions[index]
    return question === undefined ? [] : [[part.id, keep(question, part, maths)] as const]
  })

/** The server's half of an exercise, or of a part as if it were one. */
export const keep = (
  read: ReadExercise,
  published: PublicExercise,
  maths: LessonMaths,
): ExerciseKey => {
  const keys = read.variants.map((variant, index) => variantKey(variant, index, read))
  const feedback = keys[0]?.feedback ?? []
  const parts = partKeys(read, published, maths)
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
    ...formOf(read),
    ...(parts.length === 0 ? {} : { parts: Object.fromEntries(parts) }),
  }
}
