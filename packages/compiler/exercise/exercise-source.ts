import { EXERCISE_KINDS, type ExerciseKind, isExerciseKind } from '@slopewise/lesson'
import { suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import { type Attribute, attributesOf, findAttribute, findText } from '../mdx/attributes'
import { type JsxElement, type RootContent, tagExtent } from '../mdx/nodes'
import { exerciseKind, unknownSkill } from '../rules/of-exercises'
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
}

/** Kinds of the author's language that later versions grade. */
const LATER_KINDS = ['cases', 'derivation', 'find-error', 'tangent', 'code']

const readKind = (
  attributes: readonly Attribute[],
  { report }: LessonContext,
): ExerciseKind | null => {
  const kind = findText(attributes, 'kind')
  if (kind === null) return null
  const text = kind.text.trim()
  if (isExerciseKind(text)) return text
  const isLater = LATER_KINDS.includes(text)
  report(exerciseKind, extentOf(kind), {
    message: isLater
      ? `exercises of the kind "${text}" are not graded by this version.`
      : `there is no kind of exercise "${text}".`,
    advice: isLater ? undefined : suggest(text, EXERCISE_KINDS),
  })
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

const reportParts = (parts: readonly ExercisePart[], { report }: LessonContext): void => {
  for (const { node } of parts) {
    const message = 'exercises of several parts are not graded by this version.'
    const advice = 'Make an exercise of its own of each part.'
    report(exerciseKind, tagExtent(node), { message, advice })
  }
}

/** Takes an exercise apart. Null where it has no id or no kind that is graded: both are reported. */
export const readExerciseSource = (
  node: JsxElement,
  context: LessonContext,
): ExerciseSource | null => {
  const attributes = attributesOf(node, context.source)
  const { prompt, parts } = splitContent(node, context)
  const kind = readKind(attributes, context)
  const skill = readSkill(attributes, context)
  reportParts(parts.Part, context)
  const id = findAttribute(attributes, 'id')?.value?.text.trim() ?? ''
  if (kind === null || id === '') return null
  return { node, attributes, id, kind, skill, prompt, parts }
}
