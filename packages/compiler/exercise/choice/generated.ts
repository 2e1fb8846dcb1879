import { findExactText, formulaBy } from '@slopewise/grading'
import type { ExerciseKey } from '@slopewise/lesson'
import { isMisconceptionTag } from '@slopewise/lesson/messages'
import { type Expression, evaluate, formatNumber, freeVariables, toTex } from '@slopewise/math'
import { setMapped } from '../../formula/set-formula'
import type { LessonContext } from '../../lesson/lesson-context'
import type { LessonMaths } from '../../maths/lesson-maths'
import { findText } from '../../mdx/attributes'
import { extentOfNode } from '../../mdx/nodes'
import { mapToPlace } from '../../source/mapped-text'
import type { ExercisePart } from '../exercise-part'
import type { ExerciseSource } from '../exercise-source'

const VARIANT = 'default'
const DIGITS_SHOWN = 4

/** A key that asks for what `of` says, for the wrong rules to be applied to. */
const keyFor = (of: string, maths: LessonMaths): ExerciseKey => ({
  address: '',
  kind: 'expression',
  publicHash: '',
  definitions: maths.texts,
  names: { variables: maths.variables, functions: maths.functions, values: [], forbidden: [] },
  exact: false,
  options: [],
  variants: {
    [VARIANT]: {
      values: {},
      answer: of,
      tolerance: { kind: 'exact' },
      hints: [],
      solutionHtml: '',
      feedback: [],
    },
  },
})

const texOf = (formula: Expression): string => {
  if (freeVariables(formula).size > 0) return toTex(formula)
  const exact = findExactText(formula)
  const [top, bottom] = exact?.split('/') ?? []
  if (top !== undefined && bottom !== undefined) return `\\tfrac{${top}}{${bottom}}`
  if (exact !== null) return exact
  return `\\approx ${formatNumber(evaluate(formula, {}), { significantDigits: DIGITS_SHOWN })}`
}

/**
 * An option without words, typeset: the formula that the wrong rule of `when` gives for what `of`
 * asks, or the right one. Null where there is none.
 */
export const generateOption = (
  { node, attributes }: ExercisePart,
  exercise: ExerciseSource,
  maths: LessonMaths,
  context: LessonContext,
): string | null => {
  const of = findText(exercise.attributes, 'of')?.text.trim()
  const when = findText(attributes, 'when')?.text.trim() ?? ''
  const tag = isMisconceptionTag(when) ? when : null
  const isCorrect = attributes.some(({ name }) => name === 'correct')
  if (of === undefined || (tag === null && !isCorrect)) return null
  const height = findText(exercise.attributes, 'in')?.text.trim() ?? null
  const formula = formulaBy(keyFor(of, maths), VARIANT, isCorrect ? null : tag, height)
  if (formula === null) return null
  const mapped = mapToPlace(texOf(formula), extentOfNode(node)[0])
  return setMapped(mapped, { display: false }, context)?.html ?? null
}
