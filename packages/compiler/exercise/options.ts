import type { OptionKey, PublicOption } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import { findAttribute, findText } from '../mdx/attributes'
import { tagExtent } from '../mdx/nodes'
import { slugOf } from '../page/headings'
import { renderText } from '../page/render-html'
import { duplicateOption, optionCorrect, optionsMissing } from '../rules/of-exercises'
import type { ExercisePart } from './exercise-part'
import type { ExerciseSource } from './exercise-source'
import { renderInline, setterFor } from './render-part'

/** An option as the author wrote it, set. */
export type ChoiceOption = PublicOption & Pick<OptionKey, 'correct' | 'when'>

const OPTIONS_MIN = 2
/** Longest id that is made from an option's text. */
const ID_LENGTH_MAX = 40

/** From its text, never from `correct` or `when`: the id is public. */
const derivedId = (part: ExercisePart, context: LessonContext): string =>
  slugOf(renderText(part.content, setterFor(context)))
    .slice(0, ID_LENGTH_MAX)
    .replace(/-+$/, '')

const readOption = (part: ExercisePart, context: LessonContext): ChoiceOption => ({
  id: findText(part.attributes, 'id')?.text.trim() ?? derivedId(part, context),
  html: renderInline(part.content, setterFor(context)),
  correct: findAttribute(part.attributes, 'correct') !== null,
  when: findText(part.attributes, 'when')?.text.trim() ?? '',
})

const checkIds = (
  options: readonly ChoiceOption[],
  { parts }: ExerciseSource,
  { report }: LessonContext,
): void => {
  for (const [index, { id }] of options.entries()) {
    const part = parts.Option[index]
    if (!part || !options.slice(0, index).some(option => option.id === id)) continue
    report(duplicateOption, tagExtent(part.node), {
      message: `there is an option "${id}" already.`,
    })
  }
}

const checkCorrect = (
  options: readonly ChoiceOption[],
  { node, attributes }: ExerciseSource,
  { report }: LessonContext,
): void => {
  const count = options.filter(({ correct }) => correct).length
  const isSeveral = findAttribute(attributes, 'several') !== null
  if (count === 0) report(optionCorrect, tagExtent(node), { message: 'no option is right.' })
  if (count > 1 && !isSeveral) {
    const advice = 'Write several on the exercise, or mark one option only.'
    report(optionCorrect, tagExtent(node), { message: `${count} options are right.`, advice })
  }
}

/** The options of a choice, in the author's order. */
export const readOptions = (
  exercise: ExerciseSource,
  context: LessonContext,
): readonly ChoiceOption[] => {
  const options = exercise.parts.Option.map(part => readOption(part, context))
  if (options.length < OPTIONS_MIN) {
    const message = `the choice has ${options.length === 0 ? 'no options' : 'one option only'}.`
    context.report(optionsMissing, tagExtent(exercise.node), { message })
    return options
  }
  checkIds(options, exercise, context)
  checkCorrect(options, exercise, context)
  return options
}
