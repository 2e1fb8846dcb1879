import type { AnswerNames } from '@slopewise/lesson'
import { readSet } from '@slopewise/lesson/read-set'
import { parseRegion, type RegionOptions, regionToText } from '@slopewise/math'
import type { LessonMaths } from '../../maths/lesson-maths'
import { resolveExpression } from '../../maths/read-maths'
import type { Variant } from '../variants'

/** How a set of the author's is read: with the lesson's names and the variant's. */
export const setOptions = (
  { parsed }: Pick<Variant, 'parsed'>,
  maths: LessonMaths,
): RegionOptions => {
  const names = Object.keys(parsed)
  const isFree = (name: string): boolean => !names.includes(name)
  return {
    variables: [...maths.variables.filter(isFree), ...names],
    functions: maths.functions.filter(isFree),
    values: maths.values.filter(isFree),
    resolve: expression => resolveExpression(expression, parsed, maths),
  }
}

/**
 * The answer that a test stands for: as the author typed it, unless learners cannot type it so. Then
 * the lesson's and the variant's names are worked out first.
 */
export const setAnswer = (
  text: string,
  variant: Variant,
  { names, maths }: { readonly names: AnswerNames; readonly maths: LessonMaths },
): string => {
  if (readSet(names, text).ok) return text
  const read = parseRegion(text, setOptions(variant, maths))
  return read.ok ? regionToText(read.region) : text
}

type SetReader = { readonly maths: LessonMaths; readonly variants: readonly Variant[] }

/** Whether a text is a set in each of the variants. */
export const isSet = (text: string, { maths, variants }: SetReader): boolean =>
  variants.every(variant => parseRegion(text, setOptions(variant, maths)).ok)
