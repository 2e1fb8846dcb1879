import { type FeedbackRule, isTypedKind } from '@slopewise/lesson'
import { isMisconceptionTag, MISCONCEPTION_TAGS, REASON_TAGS } from '@slopewise/lesson/messages'
import { freeVariables, substitute, toText } from '@slopewise/math'
import { suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { findExpression } from '../maths/read-maths'
import { findText } from '../mdx/attributes'
import { renderHtml, renderText, texOfFormula } from '../page/render-html'
import { feedbackWhen } from '../rules/of-exercises'
import { extentOf, trimMapped } from '../source/mapped-text'
import type { ChoiceOption } from './choice/options'
import type { ExerciseSource } from './exercise-source'
import { setterFor } from './render-part'
import { isSet } from './set/set-answer'
import type { Variant } from './variants'

const isTag = (text: string): boolean =>
  isMisconceptionTag(text) || REASON_TAGS.some(tag => tag === text)

/** What the condition of a `<Feedback>` is read with. */
export type FeedbackReader = {
  readonly exercise: ExerciseSource
  readonly maths: LessonMaths
  readonly names: readonly string[]
  readonly variants: readonly Variant[]
  readonly options: readonly ChoiceOption[]
  /** What else a reply may be to: the steps of an order. */
  readonly replyNames: readonly string[]
  readonly context: LessonContext
}

const isName = (text: string, { options, replyNames }: FeedbackReader): boolean =>
  replyNames.includes(text) || options.some(({ id, when }) => id === text || when === text)

/** Reports conditions that no answer can meet. */
export const checkFeedback = (reader: FeedbackReader): void => {
  const { exercise, options, replyNames, context } = reader
  for (const { attributes } of exercise.parts.Feedback) {
    const written = findText(attributes, 'when')
    if (written === null) continue
    const when = trimMapped(written)
    if (isTag(when.text) || isName(when.text, reader)) continue
    if (isTypedKind(exercise.kind) && findExpression(when.text, reader) !== null) continue
    if (exercise.kind === 'set' && isSet(when.text, reader)) continue
    const names = [...options.map(({ id }) => id), ...replyNames]
    const known = names.length > 0 ? names : [...MISCONCEPTION_TAGS]
    context.report(feedbackWhen, extentOf(when), {
      message: `no answer is "${when.text}".`,
      advice: suggest(when.text, known),
    })
  }
}

/** The condition with the variant's values in place; a tag and an option's id stay what they are. */
const resolveWhen = (when: string, variant: Variant, reader: FeedbackReader): string => {
  if (isTag(when) || isName(when, reader)) return when
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
    text: renderText(content, set, texOfFormula),
  }))
}
