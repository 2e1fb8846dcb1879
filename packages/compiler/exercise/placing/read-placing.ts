import { readTolerance } from '@slopewise/grading'
import { PLACES, type Place, type PlacingKey, type Tolerance } from '@slopewise/lesson'
import type { NamedFunction } from '@slopewise/lesson/lab'
import type { Expression } from '@slopewise/math'
import { numberOf, readExpression, resolveExpression } from '../../maths/read-maths'
import { findText } from '../../mdx/attributes'
import { tagExtent } from '../../mdx/nodes'
import { placingIncomplete, toleranceUnread } from '../../rules/of-exercises'
import { widgetPoint } from '../../rules/of-widgets'
import { extentOf, trimMapped } from '../../source/mapped-text'
import { plotFunction, readFunction } from '../../widget/plotted-function'
import { type Range, readRange } from '../../widget/read-props'
import { requireAnswer } from '../answer-key'
import type { CompiledTask, KindContent, KindReading } from '../kind-reading'
import type { Variant } from '../variants'

const ON_PLOT: Readonly<Record<Place, boolean>> = {
  point: false,
  tangent: true,
  tangents: true,
  region: false,
}

const readPlace = ({ exercise, context }: KindReading): Place | null => {
  const text = findText(exercise.attributes, 'place')?.text.trim()
  const place = PLACES.find(one => one === text) ?? null
  // A word that is none of these is reported with the other props.
  if (place === null && text === undefined) {
    const message = 'the exercise does not say what is to be placed.'
    context.report(placingIncomplete, tagExtent(exercise.node), { message })
  }
  return place
}

/** Reports the props that the plot cannot be drawn without. */
const hasAll = (place: Place, { exercise, context }: KindReading): boolean => {
  const needed = ['of', 'range', ...(ON_PLOT[place] ? ['at'] : [])]
  const missing = needed.filter(name => findText(exercise.attributes, name) === null)
  for (const name of missing) {
    const message = `to place a ${place} the plot needs ${name}.`
    context.report(placingIncomplete, tagExtent(exercise.node), { message })
  }
  return missing.length === 0
}

/** Undefined, with an issue, where it is no absolute one: places are compared in the plot's units. */
const readWithin = ({ exercise, context }: KindReading): number | null | undefined => {
  const text = findText(exercise.attributes, 'tolerance')
  if (text === null) return null
  const tolerance = readTolerance(text.text)
  if (tolerance?.kind === 'absolute') return tolerance.value
  const message = `"${text.text}" is no tolerance in the units of the plot.`
  const advice = 'Write an absolute one: tolerance="abs 0.05".'
  context.report(toleranceUnread, extentOf(text), { message, advice })
  return undefined
}

/** Where the tangents of one variant are; undefined, with an issue, where that is not on the plot. */
const readAt = (
  place: Place,
  [from, to]: Range,
  variant: Variant,
  { exercise, maths, context }: KindReading,
): number | null | undefined => {
  const text = findText(exercise.attributes, 'at')
  if (text === null || !ON_PLOT[place]) return null
  const reader = { maths, names: Object.keys(variant.parsed), report: context.report }
  const written = readExpression(trimMapped(text), reader, widgetPoint)
  if (written === null) return undefined
  const at = numberOf(resolveExpression(written, variant.parsed, maths))
  if (from < at && at < to) return at
  const message = `the point ${text.text} does not lie within the range.`
  context.report(widgetPoint, extentOf(text), { message })
  return undefined
}

const NOTHING: Expression = { kind: 'undefined' }
const EXACT: Tolerance = { kind: 'exact' }

type Plan = {
  readonly place: Place
  readonly named: NamedFunction
  readonly range: Range
  readonly within: number | null
}

const readTask = (plan: Plan, variant: Variant, reading: KindReading): CompiledTask | null => {
  const { place, named, range, within } = plan
  const at = readAt(place, range, variant, reading)
  if (at === undefined) return null
  const plot = plotFunction(named, range, reading.maths)
  const kept: PlacingKey = {
    kind: 'tangent',
    place,
    range,
    at,
    of: named.name,
    variable: named.variable,
    within,
  }
  return { shown: { kind: 'tangent', place, range, at, plot }, kept }
}

const readPlan = (reading: KindReading): Plan | null => {
  const { exercise, maths, context } = reading
  const place = readPlace(reading)
  if (place === null || !hasAll(place, reading)) return null
  const from = { attributes: exercise.attributes, maths, context }
  const [named, range, within] = [readFunction(from), readRange(from), readWithin(reading)]
  if (named === null || range === null || within === undefined) return null
  return { place, named, range, within }
}

/** Reads the plot of a `tangent` exercise and what is placed on it. */
export const readPlacing = (reading: KindReading): KindContent | null => {
  const { variants } = reading
  const plan = readPlan(reading)
  const answer = requireAnswer(reading)
  if (plan === null || answer === null) return null
  const tasks = variants.map(variant => readTask(plan, variant, reading))
  const usable = tasks.filter(task => task !== null)
  if (usable.length < tasks.length) return null
  const key = { text: answer.text, resolved: NOTHING, tolerance: EXACT }
  return { options: [], keys: variants.map(() => key), tasks: usable }
}
