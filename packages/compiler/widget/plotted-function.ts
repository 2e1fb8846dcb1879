import type { PlottedFunction } from '@slopewise/lesson'
import {
  type AgreedSlope,
  type NamedFunction,
  plotFunction as plotWithin,
} from '@slopewise/lesson/lab'
import { apply, evaluate, expandDefinitions, freeVariables } from '@slopewise/math'
import { suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { type Attribute, findText } from '../mdx/attributes'
import { widgetFunction } from '../rules/of-widgets'
import { extentOf, type MappedText } from '../source/mapped-text'
import type { Range } from './read-props'

export type FunctionReading = {
  readonly attributes: readonly Attribute[]
  readonly maths: LessonMaths
  readonly context: LessonContext
}

const readNamed = (text: MappedText, { maths, context }: FunctionReading): NamedFunction | null => {
  const { definitions, functions } = maths
  const name = text.text.trim()
  const defined = Object.hasOwn(definitions.functions, name) ? definitions.functions[name] : null
  const [variable, ...others] = defined?.parameters ?? []
  if (defined && variable !== undefined && others.length === 0) {
    return { name, variable, body: expandDefinitions(defined.body, definitions) }
  }
  const message = defined
    ? `"${name}" is not a function of one variable.`
    : `the lesson defines no function "${name}".`
  context.report(widgetFunction, extentOf(text), { message, advice: suggest(name, functions) })
  return null
}

/** One name within a text: a function of the front matter, with nothing in it that has no value. */
export const readNamedFunction = (
  text: MappedText,
  reading: FunctionReading,
): NamedFunction | null => {
  const named = readNamed(text, reading)
  if (named === null) return null
  const open = [...freeVariables(named.body)].find(one => one !== named.variable)
  if (open === undefined) return named
  const message = `"${named.name}" also depends on "${open}", which has no value.`
  reading.context.report(widgetFunction, extentOf(text), { message })
  return null
}

/** `of="g"`: a function, read in the same way. */
export const readFunction = (reading: FunctionReading, prop = 'of'): NamedFunction | null => {
  const text = findText(reading.attributes, prop)
  return text && readNamedFunction(text, reading)
}

/** What the lesson agrees on for the slope of a function at a place. */
export const agreedSlope =
  ({ name }: NamedFunction, { definitions }: LessonMaths): AgreedSlope =>
  at => {
    const value = evaluate(expandDefinitions(apply(name, [at], 1), definitions), {})
    return Number.isFinite(value) ? value : null
  }

/** A function as widgets draw it within a range, with the lesson's conventions at its kinks. */
export const plotFunction = (
  named: NamedFunction,
  range: Range,
  maths: LessonMaths,
): PlottedFunction => plotWithin(named, { range, agreed: agreedSlope(named, maths) })
