import { EXERCISE_KINDS, type ExerciseKind, KINDS } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import { tagExtent } from '../mdx/nodes'
import {
  exerciseContent,
  exerciseHint,
  exercisePrompt,
  exerciseProp,
  exerciseSolution,
} from '../rules/of-exercises'
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
]

const checkProps = ({ attributes, kind }: ExerciseSource, { report }: LessonContext): void => {
  const own: readonly string[] = KINDS[kind].props
  for (const { name, extent } of attributes) {
    if (!PROPS_OF_KINDS.has(name) || own.includes(name)) continue
    report(exerciseProp, extent, { message: `"${name}" means nothing for the kind "${kind}".` })
  }
}

const checkParts = (
  { node, parts, kind, prompt }: ExerciseSource,
  context: LessonContext,
): void => {
  const { report } = context
  const extent = tagExtent(node)
  if (prompt.length === 0) report(exercisePrompt, extent, { message: 'the exercise asks nothing.' })
  if (parts.Hint.length === 0) {
    report(exerciseHint, extent, { message: 'the exercise has no hint.' })
  }
  const [solution, second] = parts.Solution
  if (!solution) report(exerciseSolution, extent, { message: 'the exercise has no solution.' })
  if (second) {
    const message = 'the exercise has a solution already.'
    report(exerciseSolution, tagExtent(second.node), { message, advice: 'Put both into one.' })
  }
  for (const [name, kinds] of KINDS_OF_PARTS) {
    const [part] = parts[name]
    if (part === undefined || kinds.includes(kind)) continue
    const message = `<${name}> means nothing for the kind "${kind}".`
    const advice = `Use kind="${kinds[0]}".`
    report(exerciseContent, tagExtent(part.node), { message, advice })
  }
}

/** Reports what an exercise lacks, and what means nothing in one of its kind. */
export const checkShape = (exercise: ExerciseSource, context: LessonContext): void => {
  checkProps(exercise, context)
  checkParts(exercise, context)
}
