import { type ExerciseKey, isTypedKind, type PublicExercise, publicParts } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import { extentOfNode } from '../mdx/nodes'
import { renderHtml } from '../page/render-html'
import { checkShape } from './check-shape'
import { checkDiagnosticity } from './diagnosticity'
import type { ExerciseSource } from './exercise-source'
import { keep } from './keep'
import { checkKeyMutants } from './key-mutants'
import { checkPlacing } from './placing/check-placing'
import { publish } from './publish'
import { type ReadExercise, readExercise } from './read-exercise'
import { setterFor } from './render-part'
import { type Grade, runDerivationTests, runSelfTests, type TestedExercise } from './self-tests'
import { isWaived, readVariants } from './variants'

/** The two halves of an exercise: what anybody may know, and what only the server does. */
export type CompiledExercise = { readonly published: PublicExercise; readonly key: ExerciseKey }

/** Renders every part once, so that faults in its formulas are found in any case. */
const renderAll = (exercise: ExerciseSource, context: LessonContext): void => {
  const { prompt, parts, questions } = exercise
  const { Hint, Solution, Feedback, Option, Step, Line } = parts
  const contents = [...Hint, ...Solution, ...Feedback, ...Option, ...Step, ...Line]
  const set = setterFor(context)
  for (const content of [prompt, ...contents.map(part => part.content)]) renderHtml(content, set)
  for (const question of questions) renderAll(question, context)
}

const readAll = (exercise: ExerciseSource, context: LessonContext): ReadExercise | null => {
  const { maths } = context
  if (maths === null) return null
  const variants = readVariants(exercise, maths, context)
  return variants === null ? null : readExercise(exercise, { variants, maths, context })
}

const test = (tested: TestedExercise): void => {
  const { exercise, context } = tested
  if (exercise.kind === 'tangent' && checkPlacing(tested)) runSelfTests(tested)
  if (exercise.kind === 'set') runSelfTests(tested)
  if (exercise.kind === 'derivation') runDerivationTests(tested)
  if (!isTypedKind(exercise.kind)) return
  runSelfTests(tested)
  if (context.hasErrorIn(extentOfNode(exercise.node))) return
  checkDiagnosticity(tested)
  checkKeyMutants(tested)
}

/** Each part is tested as an exercise of its own. */
const testParts = (whole: TestedExercise): void => {
  // A variant's own tests belong to no part, which is an issue already.
  const untested = { accepts: [], rejects: [] }
  for (const [index, published] of publicParts(whole.published).entries()) {
    const exercise = whole.exercise.questions[index]
    const key = whole.key.parts?.[published.id]
    if (exercise === undefined || key === undefined) continue
    const variants = whole.variants.map(variant => ({
      ...variant,
      ...untested,
      isWaived: variant.isWaived || isWaived(exercise.attributes),
    }))
    test({ ...whole, exercise, published, key, variants })
  }
}

/**
 * Compiles an exercise and grades its own tests. Null, with issues, where there is nothing that
 * could be graded.
 */
export const compileExercise = (
  exercise: ExerciseSource,
  context: LessonContext,
  grade: Grade,
): CompiledExercise | null => {
  checkShape(exercise, context)
  const { maths } = context
  const read = readAll(exercise, context)
  if (maths === null || read === null) {
    renderAll(exercise, { ...context, maths: null })
    return null
  }
  const published = publish(read)
  const key = keep(read, published, maths)
  const tested = { exercise, published, key, variants: read.variants, maths, context, grade }
  test(tested)
  testParts(tested)
  return { published, key }
}
