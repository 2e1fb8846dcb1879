import type { grade } from '@slopewise/grading'
import type { ExerciseKey, PublicExercise, Verdict } from '@slopewise/lesson'
import { describeSlip } from '@slopewise/lesson/messages'
import { type Expression, freeVariables, someNode, substitute, toText } from '@slopewise/math'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { findExpression, resolveExpression } from '../maths/read-maths'
import { findText } from '../mdx/attributes'
import { acceptsFails, rejectsFails } from '../rules/of-exercises'
import { extentOf, type MappedText } from '../source/mapped-text'
import type { ExerciseSource } from './exercise-source'
import { placedAnswer } from './placing/placed-answer'
import { setAnswer } from './set/set-answer'
import { readTests, type Variant } from './variants'

/** Grades an answer; the grading package's own function, or another in tests. */
export type Grade = typeof grade

/** A compiled exercise with what its own tests need. */
export type TestedExercise = {
  readonly exercise: ExerciseSource
  readonly published: PublicExercise
  readonly key: ExerciseKey
  readonly variants: readonly Variant[]
  readonly maths: LessonMaths
  readonly context: LessonContext
  readonly grade: Grade
}

const usesLessonNames = (expression: Expression, maths: LessonMaths): boolean =>
  someNode(expression, node => node.kind === 'apply' || node.kind === 'derivative') ||
  [...freeVariables(expression)].some(name => maths.values.includes(name))

/**
 * The answer that a test stands for: as the author typed it, unless it speaks of the variant's names
 * or (for a number, which may use none) of the lesson's. Then it is worked out first.
 */
const answerOf = (text: string, variant: Variant, tested: TestedExercise): string => {
  const { maths, exercise } = tested
  if (exercise.kind === 'tangent') return placedAnswer(text, variant, maths)
  if (exercise.kind === 'set') return setAnswer(text, variant, { names: tested.key.names, maths })
  const names = [...tested.key.names.variables, ...Object.keys(variant.parsed)]
  const expression = findExpression(text, { maths, names })
  if (expression === null) return text
  const isOfVariant = [...freeVariables(expression)].some(name =>
    Object.hasOwn(variant.parsed, name),
  )
  if (exercise.kind === 'number' && (isOfVariant || usesLessonNames(expression, maths))) {
    return toText(resolveExpression(expression, variant.parsed, maths))
  }
  return isOfVariant ? toText(substitute(expression, variant.parsed)) : text
}

const describeVerdict = (verdict: Verdict, answer: string): string => {
  if (verdict.verdict !== 'invalid') return `${verdict.verdict} (${verdict.reason})`
  return `not readable: ${describeSlip(verdict.slip, answer).problem}`
}

/** `accepts` asks for full marks; `rejects` for less, from a grader that could read and decide. */
const isAsTested = ({ verdict }: Verdict, test: 'accepts' | 'rejects'): boolean =>
  test === 'accepts' ? verdict === 'correct' : verdict === 'incorrect' || verdict === 'partly'

const runTest = (
  text: MappedText,
  test: 'accepts' | 'rejects',
  variant: Variant,
  tested: TestedExercise,
): void => {
  const { published, key, context } = tested
  const answer = answerOf(text.text, variant, tested)
  const verdict = tested.grade(published, key, { answer, variant: variant.id })
  if (isAsTested(verdict, test)) return
  const where = variant.id === 'default' ? '' : ` for ${variant.id}`
  const shown = answer === text.text ? '' : ` (${answer})`
  const wish = test === 'accepts' ? 'should be right' : 'should be wrong'
  const found = describeVerdict(verdict, answer)
  context.report(test === 'accepts' ? acceptsFails : rejectsFails, extentOf(text), {
    message: `"${text.text}"${shown} ${wish}${where}, and is graded ${found.replace(/\.$/, '')}.`,
  })
}

/** Grades the exercise's own tests: those of the exercise on every variant, a variant's on itself. */
export const runSelfTests = (tested: TestedExercise): void => {
  const { exercise, variants } = tested
  for (const test of ['accepts', 'rejects'] as const) {
    const ofAll = readTests(exercise.attributes, test)
    for (const variant of variants) {
      for (const text of [...ofAll, ...variant[test]]) runTest(text, test, variant, tested)
    }
  }
}

/** In a derivation each of the two is one whole way, its lines split at ";". */
export const runDerivationTests = (tested: TestedExercise): void => {
  const { exercise, variants, published, key, context } = tested
  for (const test of ['accepts', 'rejects'] as const) {
    const lines = readTests(exercise.attributes, test)
    const text = findText(exercise.attributes, test)
    if (text === null || lines.length === 0) continue
    for (const variant of variants) {
      const answer = lines.map(line => answerOf(line.text, variant, tested))
      const verdict = tested.grade(published, key, { answer, variant: variant.id })
      if (isAsTested(verdict, test)) continue
      const wish = test === 'accepts' ? 'should be right' : 'should be wrong'
      const at = verdict.verdict === 'invalid' ? (answer[Number(verdict.slip.args.line)] ?? '') : ''
      const found = describeVerdict(verdict, at).replace(/\.$/, '')
      const message = `these lines ${wish}, and are graded ${found}.`
      context.report(test === 'accepts' ? acceptsFails : rejectsFails, extentOf(text), { message })
    }
  }
}
