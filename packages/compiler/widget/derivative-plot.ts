import type { DerivativePlotProps, Widget } from '@slopewise/lesson'
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
import { type Rule, suggest } from '../issues'
import type { LessonContext } from '../lesson/lesson-context'
import type { LessonMaths } from '../maths/lesson-maths'
import { numberOf, readExpression, resolveExpression } from '../maths/read-maths'
import { type Attribute, attributesOf, findText } from '../mdx/attributes'
import type { JsxElement } from '../mdx/nodes'
import { unknownExercise, widgetFunction, widgetPoint, widgetRange } from '../rules/of-widgets'
import { extentOf, type MappedText, sliceMapped, trimMapped } from '../source/mapped-text'

type Range = DerivativePlotProps['range']
type Plotted = {
  readonly name: string
  readonly variable: string
  readonly body: Expression
}

const readNumber = (
  text: MappedText,
  rule: Rule,
  maths: LessonMaths,
  { report }: LessonContext,
): number | null => {
  const expression = readExpression(text, { maths, names: [], report }, rule)
  if (expression === null) return null
  const value = numberOf(resolveExpression(expression, {}, maths))
  if (Number.isFinite(value)) return value
  report(rule, extentOf(text), { message: `"${text.text}" is not a number.` })
  return null
}

const readRange = (
  attributes: readonly Attribute[],
  maths: LessonMaths,
  context: LessonContext,
): Range | null => {
  const text = findText(attributes, 'range')
  if (text === null) return null
  const dots = text.text.indexOf('..')
  if (dots < 0) {
    context.report(widgetRange, extentOf(text), { message: `"${text.text}" is not a range.` })
    return null
  }
  const ends = [sliceMapped(text, 0, dots), sliceMapped(text, dots + 2, text.text.length)]
  const [from, to] = ends.map(end => readNumber(trimMapped(end), widgetRange, maths, context))
  if (from == null || to == null) return null
  if (from < to) return [from, to]
  context.report(widgetRange, extentOf(text), { message: 'the range is empty.' })
  return null
}

const readPoint = (
  attributes: readonly Attribute[],
  [from, to]: Range,
  maths: LessonMaths,
  context: LessonContext,
): number | null => {
  const text = findText(attributes, 'at')
  const at = text && readNumber(text, widgetPoint, maths, context)
  if (text === null || at === null) return null
  if (from <= at && at <= to) return at
  const message = `the point ${text.text} lies outside the range.`
  context.report(widgetPoint, extentOf(text), { message })
  return null
}

const readFunction = (
  attributes: readonly Attribute[],
  { definitions, functions }: LessonMaths,
  { report }: LessonContext,
): Plotted | null => {
  const text = findText(attributes, 'of')
  if (text === null) return null
  const name = text.text.trim()
  const defined = Object.hasOwn(definitions.functions, name) ? definitions.functions[name] : null
  const [variable, ...others] = defined?.parameters ?? []
  if (defined && variable !== undefined && others.length === 0) {
    return { name, variable, body: expandDefinitions(defined.body, definitions) }
  }
  const message = defined
    ? `"${name}" is not a function of one variable.`
    : `the lesson defines no function "${name}".`
  report(widgetFunction, extentOf(text), { message, advice: suggest(name, functions) })
  return null
}

/** A double as an exact expression: its shortest decimal. */
const exactly = (value: number): Expression | null => {
  const read = parseExpression(String(value), { variables: [] })
  return read.ok ? read.expression : null
}

const findKinks = (
  { name, variable, body }: Plotted,
  points: readonly number[],
  { definitions }: LessonMaths,
): DerivativePlotProps['kinks'] =>
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

const readHide = (
  attributes: readonly Attribute[],
  exerciseIds: readonly string[],
  { course, lesson, report }: LessonContext,
): string | null => {
  const text = findText(attributes, 'hide')
  if (text === null) return null
  const id = text.text.trim()
  if (exerciseIds.includes(id)) return `${course}/${lesson}/${id}`
  const message = `the lesson has no exercise "${id}".`
  report(unknownExercise, extentOf(text), { message, advice: suggest(id, exerciseIds) })
  return null
}

const propsOf = (
  plotted: Plotted,
  place: Pick<DerivativePlotProps, 'at' | 'range' | 'hide'>,
  maths: LessonMaths,
  { ruleInA }: LessonContext,
): DerivativePlotProps => {
  const { name, variable, body } = plotted
  const [from, to] = place.range
  const special = findSpecialPoints(body, { by: variable, from, to })
  const kinks = special.kinks.map(({ at }) => at)
  const rule = ruleInA?.name === name ? ruleInA : null
  return {
    name,
    variable,
    of: treeToJson(body),
    derivative: treeToJson(differentiate(body, { by: variable }).derivative),
    ruleInA: rule && { tree: treeToJson(rule.tree), text: rule.text },
    at: place.at,
    range: place.range,
    kinks: findKinks(plotted, kinks, maths),
    jumps: special.jumps.map(({ at }) => at),
    poles: special.poles.map(({ at }) => at),
    hide: place.hide,
  }
}

/**
 * Resolves a `<DerivativePlot>`: every function as a tree, so that the page evaluates and never
 * parses. Null, with issues, where that is not possible.
 */
export const compileDerivativePlot = (
  node: JsxElement,
  exerciseIds: readonly string[],
  context: LessonContext,
): Widget | null => {
  const attributes = attributesOf(node, context.source)
  const hide = readHide(attributes, exerciseIds, context)
  const { maths } = context
  if (maths === null) return null
  const plotted = readFunction(attributes, maths, context)
  const range = readRange(attributes, maths, context)
  const at = range && readPoint(attributes, range, maths, context)
  if (plotted === null || range === null || at === null) return null
  const others = [...freeVariables(plotted.body)].filter(one => one !== plotted.variable)
  if (others.length > 0) {
    const extent = extentOf(findText(attributes, 'of') ?? { text: '', offsets: [] })
    const message = `"${plotted.name}" also depends on "${others[0]}", which has no value.`
    context.report(widgetFunction, extent, { message })
    return null
  }
  return { name: 'DerivativePlot', props: propsOf(plotted, { at, range, hide }, maths, context) }
}
