import type { NamedFunctionPlot } from '@slopewise/lesson'
import type { NamedFunction } from '@slopewise/lesson/lab'
import type { LessonContext } from '../lesson/lesson-context'
import { findText } from '../mdx/attributes'
import { widgetFunction } from '../rules/of-widgets'
import { extentOf, splitOutsideBrackets } from '../source/mapped-text'
import { type FunctionReading, plotFunction, readNamedFunction } from './plotted-function'
import type { Range } from './read-props'

/** So many line styles there are. */
const FUNCTIONS_MAX = 4

const findFault = (named: readonly (NamedFunction | null)[], index: number): string | null => {
  const one = named[index]
  const [first] = named
  if (one == null || first == null) return null
  if (index >= FUNCTIONS_MAX) return `there are more than ${FUNCTIONS_MAX} functions.`
  if (named.findIndex(other => other?.name === one.name) < index) {
    return `"${one.name}" is named twice.`
  }
  return one.variable === first.variable
    ? null
    : `"${one.name}" depends on ${one.variable}, "${first.name}" on ${first.variable}.`
}

/** `of="s, t"`: one to four functions of one variable. Null, with issues, where they are not. */
export const readFunctions = (reading: FunctionReading): readonly NamedFunction[] | null => {
  const text = findText(reading.attributes, 'of')
  if (text === null) return null
  const texts = splitOutsideBrackets(text, ',')
  const named = texts.map(one => readNamedFunction(one, reading))
  const faults = texts.map((one, index) => {
    const message = findFault(named, index)
    if (message !== null) reading.context.report(widgetFunction, extentOf(one), { message })
    return message
  })
  const read = named.filter(one => one !== null)
  if (texts.length === 0) {
    reading.context.report(widgetFunction, extentOf(text), { message: 'no function is named.' })
  }
  return read.length === 0 || read.length < named.length || faults.some(one => one !== null)
    ? null
    : read
}

const ABOUT_LENGTH_MAX = 24

/** What the notation of the lesson calls a function, where that is a few plain words. */
const aboutOf = (
  { name, variable }: NamedFunction,
  { frontMatter }: LessonContext,
): string | null => {
  const words = frontMatter.notation?.[`${name}(${variable})`]
  return words === undefined || words.length > ABOUT_LENGTH_MAX || /[$*_`]/.test(words)
    ? null
    : words
}

/** The functions as they are drawn, each with what the notation calls it. */
export const plotFunctions = (
  named: readonly NamedFunction[],
  range: Range,
  { maths, context }: Pick<FunctionReading, 'maths' | 'context'>,
): readonly NamedFunctionPlot[] =>
  named.map(one => ({ ...plotFunction(one, range, maths), about: aboutOf(one, context) }))
