import { defaultTolerance, readTolerance } from '@slopewise/grading'
import type { AnswerNames, Tolerance } from '@slopewise/lesson'
import {
  compareRegions,
  decide,
  type Expression,
  freeVariables,
  parseRegion,
  type Region,
} from '@slopewise/math'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import {
  findExpression,
  type MathsReader,
  numberOf,
  readExpression,
  resolveExpression,
} from '../maths/read-maths'
import { findAttribute, findText } from '../mdx/attributes'
import { tagExtent } from '../mdx/nodes'
import {
  answerMissing,
  answerNames,
  answerUnparsed,
  answerValue,
  duplicateVariant,
  toleranceUnread,
} from '../rules/of-exercises'
import { extentOf, type MappedText, trimMapped } from '../source/mapped-text'
import type { ExerciseSource } from './exercise-source'
import type { Variant } from './variants'

/** The key of one variant: as text that is parsed again for grading, and without defined names. */
export type AnswerKey = {
  readonly text: string
  readonly resolved: Expression | Region
  readonly tolerance: Tolerance
}

const isRegion = (resolved: AnswerKey['resolved']): resolved is Region => 'pieces' in resolved

/** Whether two variants ask for the same formula, number or set. */
export const isSameAnswer = (
  { resolved: one }: AnswerKey,
  { resolved: other }: AnswerKey,
): boolean => {
  if (isRegion(one) || isRegion(other)) {
    return isRegion(one) && isRegion(other) && compareRegions(one, other).outcome === 'equal'
  }
  return decide(one, other).verdict === 'equal'
}

/** What the key of an exercise is read with. */
export type KeyReader = {
  readonly exercise: ExerciseSource
  readonly names: AnswerNames
  readonly maths: LessonMaths
  readonly context: LessonContext
}

const EXACT: Tolerance = { kind: 'exact' }

/** The names that the author's texts of an exercise may use beside the lesson's. */
export const extraNames = (names: AnswerNames, variants: readonly Variant[]): string[] => [
  ...new Set([...variants.flatMap(({ values }) => Object.keys(values)), ...names.variables]),
]

/** Undefined where none is written, null (with an issue) where it cannot be read. */
export const readStatedTolerance = ({
  exercise,
  context,
}: Pick<KeyReader, 'exercise' | 'context'>): Tolerance | null | undefined => {
  if (findAttribute(exercise.attributes, 'exact') !== null) return EXACT
  const text = findText(exercise.attributes, 'tolerance')
  if (text === null) return undefined
  const tolerance = readTolerance(text.text)
  if (tolerance !== null) return tolerance
  const message = `"${text.text}" is not a tolerance.`
  context.report(toleranceUnread, extentOf(text), { message })
  return null
}

/** Reports a key that is no number where one is asked, or uses names that no answer can. */
const isUsable = (
  resolved: Expression,
  answer: MappedText,
  variant: Variant,
  { exercise, names, context }: KeyReader,
): boolean => {
  const free = [...freeVariables(resolved)].filter(name => !names.variables.includes(name))
  const extent = extentOf(answer)
  if (free.length > 0 && exercise.kind === 'number') {
    const message = `the answer is no number: "${free[0]}" has no value.`
    const advice = 'Give it a value in a <Variant>, or ask for an expression.'
    context.report(answerNames, extent, { message, advice })
    return false
  }
  // An expression in a value of the lesson (`in="a"`) is the same function written in `z`.
  const isNumber = exercise.kind === 'number'
  const isNamed = resolved.kind === 'undefined' || resolved.kind === 'constant'
  if (!isNumber || isNamed || !Number.isNaN(numberOf(resolved))) return true
  const where = variant.id === 'default' ? '' : ` for ${variant.id}`
  context.report(answerValue, extent, { message: `the answer has no value${where}.` })
  return false
}

const readKey = (
  expression: Expression,
  answer: MappedText,
  variant: Variant,
  stated: Tolerance | undefined,
  reader: KeyReader,
): AnswerKey | null => {
  const resolved = resolveExpression(expression, variant.parsed, reader.maths)
  if (!isUsable(resolved, answer, variant, reader)) return null
  const isNumber = reader.exercise.kind === 'number'
  const tolerance = stated ?? (isNumber ? defaultTolerance(resolved) : EXACT)
  return { text: answer.text, resolved, tolerance }
}

/** Reports variants that ask for the same as one before. */
export const reportSameKeys = (
  keys: readonly AnswerKey[],
  variants: readonly Variant[],
  { context }: Pick<KeyReader, 'context'>,
): void => {
  for (const [index, key] of keys.entries()) {
    const same = keys.slice(0, index).findIndex(before => isSameAnswer(before, key))
    const [variant, first] = [variants[index], variants[same]]
    if (!variant || !first || variant.id === first.id) continue
    context.report(duplicateVariant, variant.extent, {
      message: `the answer is the same as for "${first.id}".`,
    })
  }
}

/** Whether a text is a set, and no formula. */
const isSetAlone = (text: string, reader: MathsReader): boolean =>
  findExpression(text, reader) === null && parseRegion(text, { variables: reader.names }).ok

/** The answer as it is written; null, with an issue, where there is none. */
export const requireAnswer = ({
  exercise,
  context,
}: Pick<KeyReader, 'exercise' | 'context'>): MappedText | null => {
  const written = findText(exercise.attributes, 'answer')
  if (written !== null && written.text.trim() !== '') return trimMapped(written)
  const message = 'the exercise has no answer.'
  context.report(answerMissing, tagExtent(exercise.node), { message })
  return null
}

/**
 * The keys of a typed exercise, one for each variant. Null, with issues, where the answer is missing,
 * cannot be read or has no value. Two variants with one key are an issue as well.
 */
export const readAnswerKeys = (
  variants: readonly Variant[],
  reader: KeyReader,
): readonly AnswerKey[] | null => {
  const { exercise, maths, context } = reader
  const answer = requireAnswer(reader)
  if (answer === null) return null
  const stated = readStatedTolerance(reader)
  const names = extraNames(reader.names, variants)
  const mathsReader = { maths, names, report: context.report }
  if (exercise.kind === 'number' && isSetAlone(answer.text, mathsReader)) {
    const message = `the answer "${answer.text}" is a set, and the kind "number" asks for one number.`
    context.report(answerUnparsed, extentOf(answer), { message, advice: 'Write kind="set".' })
    return null
  }
  const expression = readExpression(answer, mathsReader, answerUnparsed)
  if (expression === null || stated === null) return null
  const keys = variants.map(variant => readKey(expression, answer, variant, stated, reader))
  const usable = keys.filter(key => key !== null)
  if (usable.length < keys.length) return null
  // In an exercise of several parts one of them may stay the same.
  if (!exercise.isPart) reportSameKeys(usable, variants, reader)
  return usable
}
