import { type AnswerNames, type ExerciseKind, KINDS } from '@slopewise/lesson'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { findText } from '../mdx/attributes'
import { answerNames } from '../rules/of-exercises'
import { extentOf, type MappedText, splitOutsideBrackets } from '../source/mapped-text'
import type { ExerciseSource } from './exercise-source'

const NO_NAMES: AnswerNames = { variables: [], functions: [], values: [], forbidden: [] }

const NAME = /^[\p{L}][\p{L}\p{N}_]*$/u

/** The names of the attribute `in`; null where it is not given. */
const readIn = (
  { attributes }: ExerciseSource,
  { report }: LessonContext,
): readonly string[] | null => {
  const text = findText(attributes, 'in')
  if (text === null) return null
  const isName = (piece: MappedText): boolean => {
    if (NAME.test(piece.text)) return true
    report(answerNames, extentOf(piece), { message: `"${piece.text}" is not a name.` })
    return false
  }
  return splitOutsideBrackets(text, ',')
    .filter(isName)
    .map(piece => piece.text)
}

const namesByKind = (
  kind: ExerciseKind,
  allowed: readonly string[] | null,
  { variables, functions, values }: LessonMaths,
): Omit<AnswerNames, 'forbidden'> => {
  if (KINDS[kind].names === 'all') return { variables, functions, values }
  if (KINDS[kind].names === 'variables') {
    const isFree = (name: string): boolean => !functions.includes(name) && !values.includes(name)
    return { ...NO_NAMES, variables: allowed?.filter(isFree) ?? variables }
  }
  if (KINDS[kind].names !== 'lesson') return NO_NAMES
  if (allowed === null) return { variables, functions, values }
  const defined = [...functions, ...values]
  return {
    variables: allowed.filter(name => !defined.includes(name)),
    functions: functions.filter(name => allowed.includes(name)),
    values: values.filter(name => allowed.includes(name)),
  }
}

/**
 * The names that an answer may use, from the kind and the attribute `in` alone: never from the key.
 * `variantNames` are the names that the variants give values to.
 */
export const readAnswerNames = (
  exercise: ExerciseSource,
  variantNames: readonly string[],
  maths: LessonMaths,
  context: LessonContext,
): AnswerNames => {
  const allowed = readIn(exercise, context)
  const { kind } = exercise
  if (KINDS[kind].names === 'none') return NO_NAMES
  const names = namesByKind(kind, allowed, maths)
  const used = [...names.variables, ...names.functions, ...names.values]
  const known = [...maths.functions, ...maths.values, ...maths.variables, ...variantNames]
  const forbidden = [...new Set(known)].filter(name => !used.includes(name))
  return { ...names, forbidden }
}
