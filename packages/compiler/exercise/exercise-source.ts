import {
  EXERCISE_KINDS,
  type ExerciseKind,
  isExerciseKind,
  isPartKind,
  PART_KINDS,
} from '@slopewise/lesson'
import { suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import { type Attribute, attributesOf, findAttribute, findText } from '../mdx/attributes'
import { type JsxElement, type RootContent, tagExtent } from '../mdx/nodes'
import { duplicatePart, exerciseContent, exerciseKind, unknownSkill } from '../rules/of-exercises'
import { extentOf, trimMapped } from '../source/mapped-text'
import type { ExercisePart, PartName } from './exercise-part'
import { splitContent } from './split-content'

/** An `<Exercise>` taken apart, before its maths is read. */
export type ExerciseSource = {
  readonly node: JsxElement
  readonly attributes: readonly Attribute[]
  readonly id: string
  readonly kind: ExerciseKind
  readonly skill: string
  readonly prompt: readonly RootContent[]
  readonly parts: Readonly<Record<PartName, readonly ExercisePart[]>>
  /** Each `<Part>` taken apart like an exercise of its own, its name being the id. */
  readonly questions: readonly ExerciseSource[]
  /** Whether this is a `<Part>`: hints and solution belong to the whole. */
  readonly isPart: boolean
}

const readKind = (
  attributes: readonly Attribute[],
  { report }: LessonContext,
): ExerciseKind | null => {
  const kind = findText(attributes, 'kind')
  if (kind === null) return null
  const text = kind.text.trim()
  if (isExerciseKind(text)) return text
  const message = `there is no kind of exercise "${text}".`
  report(exerciseKind, extentOf(kind), { message, advice: suggest(text, EXERCISE_KINDS) })
  return null
}

const readSkill = (attributes: readonly Attribute[], context: LessonContext): string => {
  const skill = findText(attributes, 'skill')
  const text = skill?.text.trim() ?? ''
  const { skills } = context.frontMatter
  if (skill !== null && text !== '' && !skills.includes(text)) {
    const message = `"${text}" is not among the skills of the front matter.`
    context.report(unknownSkill, extentOf(trimMapped(skill)), {
      message,
      advice: suggest(text, skills),
    })
  }
  return text
}

/** Several parts need no kind; without them there must be one. */
const readWholeKind = (
  node: JsxElement,
  attributes: readonly Attribute[],
  parts: readonly ExercisePart[],
  context: LessonContext,
): ExerciseKind | null => {
  const [first] = parts
  if (findText(attributes, 'kind') === null) {
    if (first !== undefined) return 'parts'
    const advice = `Add kind="…": ${PART_KINDS.join(', ')}.`
    context.report(exerciseKind, tagExtent(node), { message: 'the exercise has no kind.', advice })
    return null
  }
  const kind = readKind(attributes, context)
  if (kind === null || kind === 'parts' || first === undefined) return kind
  const message = `an exercise of the kind "${kind}" has no parts.`
  const advice = 'Take kind="…" out of <Exercise>: each part has its own.'
  context.report(exerciseKind, tagExtent(first.node), { message, advice })
  return null
}

const PARTS_MIN = 2

const readQuestion = (
  { node, attributes }: ExercisePart,
  skill: string,
  context: LessonContext,
): ExerciseSource | null => {
  const { prompt, parts } = splitContent(node, context)
  const kind = readKind(attributes, context)
  const id = findAttribute(attributes, 'name')?.value?.text.trim() ?? ''
  if (kind === null || id === '') return null
  if (isPartKind(kind)) {
    return { node, attributes, id, kind, skill, prompt, parts, questions: [], isPart: true }
  }
  const message = `a part cannot be of the kind "${kind}".`
  const advice = `A part is ${PART_KINDS.join(', ')}.`
  context.report(exerciseKind, tagExtent(node), { message, advice })
  return null
}

/** The parts of a whole, one by one; null, with issues, where one of them cannot be graded. */
const readQuestions = (
  node: JsxElement,
  parts: readonly ExercisePart[],
  skill: string,
  context: LessonContext,
): readonly ExerciseSource[] | null => {
  if (parts.length < PARTS_MIN) {
    const message = `the exercise has ${parts.length === 0 ? 'no parts' : 'one part only'}.`
    const advice = 'Add parts, or write it as an exercise of one kind.'
    context.report(exerciseContent, tagExtent(node), { message, advice })
    return null
  }
  const read = parts.map(part => readQuestion(part, skill, context))
  const questions = read.filter(question => question !== null)
  const again = questions.filter(({ id }, index) =>
    questions.slice(0, index).some(before => before.id === id),
  )
  for (const { id, node: part } of again) {
    context.report(duplicatePart, tagExtent(part), { message: `there is a part "${id}" already.` })
  }
  return questions.length === read.length && again.length === 0 ? questions : null
}

/** Takes an exercise apart. Null where it has no id or no kind that is graded: both are reported. */
export const readExerciseSource = (
  node: JsxElement,
  context: LessonContext,
): ExerciseSource | null => {
  const attributes = attributesOf(node, context.source)
  const { prompt, parts } = splitContent(node, context)
  const kind = readWholeKind(node, attributes, parts.Part, context)
  const skill = readSkill(attributes, context)
  const id = findAttribute(attributes, 'id')?.value?.text.trim() ?? ''
  if (kind === null || id === '') return null
  const questions = kind === 'parts' ? readQuestions(node, parts.Part, skill, context) : []
  if (questions === null) return null
  return { node, attributes, id, kind, skill, prompt, parts, questions, isPart: false }
}
