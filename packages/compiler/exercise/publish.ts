import type { PublicExercise, PublicPart, PublicQuestion, PublicVariant } from '@slopewise/lesson'
import { findAttribute } from '../mdx/attributes'
import { renderHtml } from '../page/render-html'
import { drawOwnCurve } from './choice/curves'
import { withHash } from './public-hash'
import type { ReadExercise, ReadQuestion } from './read-exercise'
import { setterFor } from './render-part'

/** The curve of `<Exercise curve="…">`, below the prompt. */
const curveOf = ({ exercise, feedback: { maths }, context }: ReadExercise): string => {
  const curve = drawOwnCurve(exercise, maths, context)
  return curve === null ? '' : `<p class="prompt-curve">${curve}</p>`
}

const questionOf = (read: ReadExercise, index: number): PublicQuestion => {
  const { exercise, variants, tasks, context } = read
  const set = setterFor(context, variants[index]?.parsed)
  return {
    promptHtml: `${renderHtml(exercise.prompt, set)}${curveOf(read)}`,
    ...(tasks[index] === undefined ? {} : { task: tasks[index].shown }),
  }
}

const answeredBy = ({ exercise, names, options }: ReadExercise) => ({
  names,
  exact: findAttribute(exercise.attributes, 'exact') !== null,
  several: findAttribute(exercise.attributes, 'several') !== null,
  options,
})

const partOf = (question: ReadQuestion): PublicPart => ({
  name: question.exercise.id,
  kind: question.kind,
  ...answeredBy(question),
})

const variantOf = (read: ReadExercise, index: number, id: string): PublicVariant => {
  const { questions } = read
  const parts = questions.map(question => questionOf(question, index))
  return { id, ...questionOf(read, index), ...(parts.length === 0 ? {} : { parts }) }
}

/** The public half of an exercise, field by field. */
export const publish = (read: ReadExercise): PublicExercise => {
  const { exercise, variants, questions, context } = read
  return withHash({
    address: `${context.course}/${context.lesson}/${exercise.id}`,
    id: exercise.id,
    kind: exercise.kind,
    skill: exercise.skill,
    ...answeredBy(read),
    hintCount: exercise.parts.Hint.length,
    ...(questions.length === 0 ? {} : { parts: questions.map(partOf) }),
    variants: variants.map(({ id }, index) => variantOf(read, index, id)),
  })
}
