import type { OptionKey, PublicOption } from '@slopewise/lesson'
import type { LessonContext } from '../../lesson/lesson-context'
import type { LessonMaths } from '../../maths/lesson-maths'
import { findAttribute, findText } from '../../mdx/attributes'
import { childrenOf, isBlankText, type RootContent, tagExtent } from '../../mdx/nodes'
import { slugOf } from '../../page/headings'
import { renderText } from '../../page/render-html'
import {
  duplicateOption,
  optionContent,
  optionCorrect,
  optionsMissing,
} from '../../rules/of-exercises'
import type { ExercisePart } from '../exercise-part'
import type { ExerciseSource } from '../exercise-source'
import { hashText } from '../public-hash'
import { renderInline, setterFor } from '../render-part'
import { drawOptionCurves } from './curves'
import { generateOption } from './generated'

/** An option as the author wrote it, set. */
export type ChoiceOption = PublicOption & Pick<OptionKey, 'correct' | 'when'>

const OPTIONS_MIN = 2
/** Longest id that is made from an option's text. */
const ID_LENGTH_MAX = 40

/** From its text, never from `correct` or `when`: the id is public. */
const derivedId = (part: ExercisePart, context: LessonContext): string => {
  const text = renderText(part.content, setterFor(context))
  return text.trim() === '' ? '' : slugOf(text).slice(0, ID_LENGTH_MAX).replace(/-+$/, '')
}

/** The author's words, the curve, or the formula that is made for it; empty, with an issue, for none. */
const showOption = (
  part: ExercisePart,
  curve: string | null,
  { exercise, maths, context }: Reading,
): string => {
  const words = renderInline(part.content, setterFor(context))
  if (curve !== null) return `${curve}${words}`
  if (words.trim() !== '' || findAttribute(part.attributes, 'curve') !== null) return words
  const made = generateOption(part, exercise, maths, context)
  if (made !== null) return made
  context.report(optionContent, tagExtent(part.node), { message: 'the option shows nothing.' })
  return ''
}

/** Read out before an option of formulas alone: a field is not named by mathematics. */
const FORMULA_NAME = '<span class="visually-hidden">Formula: </span>'

const WITHOUT_WORDS = new Set<RootContent['type']>(['math', 'inlineMath', 'break'])

const hasWords = (content: readonly RootContent[]): boolean =>
  content.some(node => {
    if (node.type === 'paragraph') return hasWords(childrenOf(node))
    return !WITHOUT_WORDS.has(node.type) && !isBlankText(node)
  })

/** Hex digits of the id of an option that has no words. */
const ID_DIGITS = 8

/** The id is public: it comes from what is shown, never from the place or from what is right. */
const readOption = (part: ExercisePart, curve: string | null, reading: Reading): ChoiceOption => {
  const html = showOption(part, curve, reading)
  return {
    id:
      findText(part.attributes, 'id')?.text.trim() ??
      (derivedId(part, reading.context) || `shown-${hashText(html).slice(0, ID_DIGITS)}`),
    html: curve === null && !hasWords(part.content) ? FORMULA_NAME + html : html,
    correct: findAttribute(part.attributes, 'correct') !== null,
    when: findText(part.attributes, 'when')?.text.trim() ?? '',
  }
}

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

type Reading = {
  readonly exercise: ExerciseSource
  readonly maths: LessonMaths
  readonly context: LessonContext
}

/**
 * The options of a choice, in an order that tells nothing: authors like to begin with the right
 * one. Learners get them shuffled once more.
 */
export const readOptions = (reading: Reading): readonly ChoiceOption[] => {
  const { exercise, maths, context } = reading
  const curves = drawOptionCurves(exercise, maths, context)
  const options = exercise.parts.Option.map((part, index) =>
    readOption(part, curves[index] ?? null, reading),
  )
  if (options.length < OPTIONS_MIN) {
    const message = `the choice has ${options.length === 0 ? 'no options' : 'one option only'}.`
    context.report(optionsMissing, tagExtent(exercise.node), { message })
    return options
  }
  checkIds(options, exercise, context)
  checkCorrect(options, exercise, context)
  const placeOf = ({ id }: ChoiceOption): string => hashText(`${exercise.id} ${id}`)
  return options.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}
