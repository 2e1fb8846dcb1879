import { type FeedbackRule, KINDS } from '@slopewise/lesson'
import { isMisconceptionTag, MISCONCEPTION_TAGS, REASON_TAGS } from '@slopewise/lesson/messages'
import { freeVariables, substitute, toText } from '@slopewise/math'
import { suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { findExpression } from '../maths/read-maths'
import { findText } from '../mdx/attributes'
import { renderHtml, renderText } from '../page/render-html'
import { feedbackWhen } from '../rules/of-exercises'
import { extentOf, trimMapped } from '../source/mapped-text'
import type { ExerciseSource } from './exercise-source'
import type { ChoiceOption } from './options'
import { setterFor } from './render-part'
import type { Variant } from './variants'

const isTag = (text: string): boolean =>
  isMisconceptionTag(text) || REASON_TAGS.some(tag => tag === text)

/** What the condition of a `<Feedback>` is read with. */
export type FeedbackReader = {
  readonly exercise: ExerciseSource
  readonly maths: LessonMaths
  readonly names: readonly string[]
  readonly options: readonly ChoiceOption[]
  readonly context: LessonContext
}

const isNameOfOption = (text: string, options: readonly ChoiceOption[]): boolean =>
  options.some(({ id, when }) => id === text || when === text)

/** Reports conditions that no answer can meet. */
export const checkFeedback = (reader: FeedbackReader): void => {
  const { exercise, options, context } = reader
  for (const { attributes } of exercise.parts.Feedback) {
    const written = findText(attributes, 'when')
    if (written === null) continue
    const when = trimMapped(written)
    if (isTag(when.text) || isNameOfOption(when.text, options)) continue
    const isChoice = KINDS[exercise.kind].hasOptions
    if (!isChoice && findExpression(when.text, reader) !== null) continue
    const known = isChoice ? options.map(({ id }) => id) : [...MISCONCEPTION_TAGS]
    context.report(feedbackWhen, extentOf(when), {
      message: `no answer is "${when.text}".`,
      advice: suggest(when.text, known),
    })
  }
}

/** The condition with the variant's values in place; a tag and an option's id stay what they are. */
const resolveWhen = (when: string, variant: Variant, reader: FeedbackReader): string => {
  if (isTag(when) || isNameOfOption(when, reader.options)) return when
  const expression = findExpression(when, reader)
  if (expression === null) return when
  const isOfVariant = [...freeVariables(expression)].some(name =>
    Object.hasOwn(variant.parsed, name),
  )
  return isOfVariant ? toText(substitute(expression, variant.parsed)) : when
}

/** The author's replies for one variant, in the author's order. */
export const feedbackFor = (variant: Variant, reader: FeedbackReader): FeedbackRule[] => {
  const set = setterFor(reader.context, variant.parsed)
  return reader.exercise.parts.Feedback.map(({ attributes, content }) => ({
    when: resolveWhen(findText(attributes, 'when')?.text.trim() ?? '', variant, reader),
    html: renderHtml(content, set),
    text: renderText(content, set),
  }))
}
