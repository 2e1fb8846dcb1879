import { suggest } from '../issues'
import type { Rule } from '../issues/rule'
import { numberOf, readExpression, resolveExpression } from '../maths/read-maths'
import { findText } from '../mdx/attributes'
import { unknownExercise, widgetPoint, widgetRange } from '../rules/of-widgets'
import { extentOf, type MappedText, sliceMapped, trimMapped } from '../source/mapped-text'
import type { WidgetReading } from './widget-reading'

export type Range = readonly [from: number, to: number]

type Reading = Pick<WidgetReading, 'attributes' | 'maths' | 'context'>

/** A number in the lesson's own names; null, with an issue, where the text is none. */
export const readNumber = (
  text: MappedText,
  rule: Rule,
  { maths, context: { report } }: Pick<Reading, 'maths' | 'context'>,
): number | null => {
  const expression = readExpression(text, { maths, names: [], report }, rule)
  if (expression === null) return null
  const value = numberOf(resolveExpression(expression, {}, maths))
  if (Number.isFinite(value)) return value
  report(rule, extentOf(text), { message: `"${text.text}" is not a number.` })
  return null
}

/** `range="-4..4"`; null, with an issue, where it is not two numbers, the smaller one first. */
export const readRange = (reading: Reading): Range | null => {
  const text = findText(reading.attributes, 'range')
  if (text === null) return null
  const { report } = reading.context
  const dots = text.text.indexOf('..')
  if (dots < 0) {
    report(widgetRange, extentOf(text), { message: `"${text.text}" is not a range.` })
    return null
  }
  const ends = [sliceMapped(text, 0, dots), sliceMapped(text, dots + 2, text.text.length)]
  const [from, to] = ends.map(end => readNumber(trimMapped(end), widgetRange, reading))
  if (from == null || to == null) return null
  if (from < to) return [from, to]
  report(widgetRange, extentOf(text), { message: 'the range is empty.' })
  return null
}

/** `at="1"` within the range; null, with an issue, where it is not. */
export const readPointIn = ([from, to]: Range, reading: Reading): number | null => {
  const text = findText(reading.attributes, 'at')
  const at = text && readNumber(text, widgetPoint, reading)
  if (text === null || at === null) return null
  if (from <= at && at <= to) return at
  const message = `the point ${text.text} lies outside the range.`
  reading.context.report(widgetPoint, extentOf(text), { message })
  return null
}

/** `hide="slope-at-zero"`: the exercise's address; null where none is named, or none is there. */
export const readHide = ({ attributes, exerciseIds, context }: WidgetReading): string | null => {
  const text = findText(attributes, 'hide')
  if (text === null) return null
  const { course, lesson, report } = context
  const id = text.text.trim()
  if (exerciseIds.includes(id)) return `${course}/${lesson}/${id}`
  const message = `the lesson has no exercise "${id}".`
  report(unknownExercise, extentOf(text), { message, advice: suggest(id, exerciseIds) })
  return null
}

/** The same for a point with room on both sides of it. */
export const readPointInside = (range: Range, reading: Reading): number | null => {
  const at = readPointIn(range, reading)
  const text = findText(reading.attributes, 'at')
  if (at === null || text === null || (range[0] < at && at < range[1])) return at
  const message = `the point ${text.text} lies at the border of the range.`
  const advice = 'Leave room on both sides of it.'
  reading.context.report(widgetPoint, extentOf(text), { message, advice })
  return null
}
