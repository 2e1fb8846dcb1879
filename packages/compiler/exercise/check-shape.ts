import { isForm } from '@slopewise/grading'
import { EXERCISE_KINDS, type ExerciseKind, KINDS } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import { findText } from '../mdx/attributes'
import { tagExtent } from '../mdx/nodes'
import {
  exerciseContent,
  exerciseHint,
  exercisePrompt,
  exerciseProp,
  exerciseSolution,
  formUnread,
} from '../rules/of-exercises'
import { extentOf } from '../source/mapped-text'
import type { PartName } from './exercise-part'
import type { ExerciseSource } from './exercise-source'

/** Props that mean something for some kinds only. */
const PROPS_OF_KINDS: ReadonlySet<string> = new Set(
  EXERCISE_KINDS.flatMap(kind => KINDS[kind].props),
)

/** Parts that mean something for some kinds only. */
const KINDS_OF_PARTS: readonly (readonly [PartName, readonly ExerciseKind[]])[] = [
  ['Option', ['choice']],
  ['Step', ['order']],
  ['Line', ['find-error', 'derivation']],
]

const checkProps = ({ attributes, kind }: ExerciseSource, { report }: LessonContext): void => {
  const own: readonly string[] = KINDS[kind].props
  for (const { name, extent } of attributes) {
    if (!PROPS_OF_KINDS.has(name) || own.includes(name)) continue
    report(exerciseProp, extent, { message: `"${name}" means nothing for the kind "${kind}".` })
  }
}

const checkForm = ({ attributes }: ExerciseSource, { report }: LessonContext): void => {
  const form = findText(attributes, 'form')
  if (form === null || isForm(form.text.trim().replace(/\s+/g, ' '))) return
  report(formUnread, extentOf(form), { message: `"${form.text}" is no form of an answer.` })
}

const checkHelp = ({ node, parts }: ExerciseSource, { report }: LessonContext): void => {
  const extent = tagExtent(node)
  if (parts.Hint.length === 0) {
    report(exerciseHint, extent, { message: 'the exercise has no hint.' })
  }
  const [solution, second] = parts.Solution
  if (!solution) report(exerciseSolution, extent, { message: 'the exercise has no solution.' })
  if (second) {
    const message = 'the exercise has a solution already.'
    report(exerciseSolution, tagExtent(second.node), { message, advice: 'Put both into one.' })
  }
}

const checkContent = (
  { node, parts, kind, prompt, isPart }: ExerciseSource,
  { report }: LessonContext,
): void => {
  const what = isPart ? 'part' : 'exercise'
  // The parts ask by themselves.
  if (prompt.length === 0 && kind !== 'parts') {
    report(exercisePrompt, tagExtent(node), { message: `the ${what} asks nothing.` })
  }
  const [feedback] = parts.Feedback
  if (kind === 'parts' && feedback) {
    const message = 'this belongs to no part.'
    const advice = 'Move it into the <Part> whose answers it is about.'
    report(exerciseContent, tagExtent(feedback.node), { message, advice })
  }
  for (const [name, kinds] of KINDS_OF_PARTS) {
    const [part] = parts[name]
    if (part === undefined || kinds.includes(kind)) continue
    const message = `<${name}> means nothing for the kind "${kind}".`
    const where = kind === 'parts' ? 'Move it into a <Part' : 'Use'
    const advice = `${where} kind="${kinds[0]}"${kind === 'parts' ? '>' : ''}.`
    report(exerciseContent, tagExtent(part.node), { message, advice })
  }
}

/** With several parts a variant's tests would belong to none of them. */
const checkVariantTests = ({ kind, parts }: ExerciseSource, { report }: LessonContext): void => {
  if (kind !== 'parts') return
  for (const { attributes } of parts.Variant) {
    for (const { name, extent } of attributes) {
      if (name !== 'accepts' && name !== 'rejects') continue
      const message = `"${name}" belongs to no part here.`
      const advice = "Write it on the <Part>, in the variant's names."
      report(exerciseProp, extent, { message, advice })
    }
  }
}

/** Reports what an exercise lacks, and what means nothing in one of its kind. */
export const checkShape = (exercise: ExerciseSource, context: LessonContext): void => {
  checkProps(exercise, context)
  checkForm(exercise, context)
  checkContent(exercise, context)
  if (exercise.isPart) return
  checkHelp(exercise, context)
  for (const question of exercise.questions) checkShape(question, context)
  checkVariantTests(exercise, context)
}
