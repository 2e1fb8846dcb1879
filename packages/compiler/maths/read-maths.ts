import {
  type Expression,
  evaluate,
  expandDefinitions,
  parseExpression,
  substitute,
} from '@slopewise/math'
import type { Report, Rule } from '../issues'
import { extentOf, type MappedText } from '../source/mapped-text'
import type { LessonMaths } from './lesson-maths'
import { slipWords } from './slip-words'

/** Values of a variant's names, parsed. */
export type VariantValues = Readonly<Record<string, Expression>>

export const NO_VALUES: VariantValues = {}

/** What an author's text may speak of, and where its faults are reported. */
export type MathsReader = {
  readonly maths: LessonMaths
  /** Names beside those of the lesson: of variants, or listed by an exercise. */
  readonly names: readonly string[]
  readonly report: Report
}

/** Parses a text in the lesson's names; null where it is no expression. */
export const findExpression = (
  text: string,
  { maths, names }: Omit<MathsReader, 'report'>,
): Expression | null => {
  const read = parseText(text, maths, names)
  return read.ok ? read.expression : null
}

const parseText = (text: string, maths: LessonMaths, names: readonly string[]) =>
  parseExpression(text, {
    variables: [...names, ...maths.variables.filter(name => !names.includes(name))],
    functions: maths.functions.filter(name => !names.includes(name)),
    values: maths.values.filter(name => !names.includes(name)),
  })

/** Parses a text in the lesson's names. Null, with an issue at the slip, where it cannot be read. */
export const readExpression = (
  mapped: MappedText,
  { maths, names, report }: MathsReader,
  rule: Rule,
): Expression | null => {
  const read = parseText(mapped.text, maths, names)
  if (read.ok) return read.expression
  report(rule, extentOf(mapped, read.slip.span), slipWords(read.slip, mapped.text))
  return null
}

/** The expression with a variant's values in place and no defined name left. */
export const resolveExpression = (
  expression: Expression,
  values: VariantValues,
  { definitions }: LessonMaths,
): Expression => expandDefinitions(substitute(expression, values), definitions)

/** The number that an expression without free variables stands for; NaN where it has none. */
export const numberOf = (expression: Expression): number => evaluate(expression, {})
