import type { Kink, PlottedFunction } from '@slopewise/lesson'
import {
  apply,
  differentiate,
  type Expression,
  evaluate,
  expandDefinitions,
  findSpecialPoints,
  freeVariables,
  parseExpression,
  slopesAt,
  treeToJson,
} from '@slopewise/math'
import { suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { type Attribute, findText } from '../mdx/attributes'
import { widgetFunction } from '../rules/of-widgets'
import { extentOf, type MappedText } from '../source/mapped-text'
import type { Range } from './read-props'

/** A function of one variable that a widget names, with no defined name left in its body. */
export type NamedFunction = {
  readonly name: string
  readonly variable: string
  readonly body: Expression
}

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

/** A double as an exact expression: its shortest decimal. */
const exactly = (value: number): Expression | null => {
  const read = parseExpression(String(value), { variables: [] })
  return read.ok ? read.expression : null
}

const findKinks = (
  { name, variable, body }: NamedFunction,
  points: readonly number[],
  { definitions }: LessonMaths,
): Kink[] =>
  points.flatMap(at => {
    const point = exactly(at)
    if (point === null) return []
    const { left, right } = slopesAt(body, variable, point)
    if (left === null || right === null) return []
    const agreed = expandDefinitions(apply(name, [point], 1), definitions)
    const convention = evaluate(agreed, {})
    return [
      {
        at,
        left: evaluate(left, {}),
        right: evaluate(right, {}),
        convention: Number.isFinite(convention) ? convention : null,
      },
    ]
  })

/** A function as widgets draw it within a range: trees, and its special points there. */
export const plotFunction = (
  named: NamedFunction,
  [from, to]: Range,
  maths: LessonMaths,
): PlottedFunction => {
  const { name, variable, body } = named
  const special = findSpecialPoints(body, { by: variable, from, to })
  const kinks = special.kinks.map(({ at }) => at)
  return {
    name,
    variable,
    of: treeToJson(body),
    derivative: treeToJson(differentiate(body, { by: variable }).derivative),
    kinks: findKinks(named, kinks, maths),
    jumps: special.jumps.map(({ at }) => at),
    poles: special.poles.map(({ at }) => at),
  }
}
