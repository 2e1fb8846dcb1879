import { type Expression, evaluate, freeVariables } from '@slopewise/math'
import type { LessonContext } from '../../lesson/lesson-context'
import type { LessonMaths } from '../../maths/lesson-maths'
import { NO_VALUES, readExpression, resolveExpression } from '../../maths/read-maths'
import { type Attribute, findText } from '../../mdx/attributes'
import { optionContent } from '../../rules/of-exercises'
import { extentOf } from '../../source/mapped-text'
import type { ExerciseSource } from '../exercise-source'
import { type Drawn, drawCurve, samplePlaces } from './draw-curve'

const RANGE = /^\s*(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)\s*$/
const RANGE_DEFAULT = [-4, 4] as const
/** Room above and below the highest and the lowest point, as a share of the height. */
const ROOM = 0.08

/** The range of `range="-4..4"`; the usual one where there is none that can be read. */
const readRange = (attributes: readonly Attribute[]): Drawn['range'] => {
  const [, from, to] = RANGE.exec(findText(attributes, 'range')?.text ?? '') ?? []
  const range = [Number(from), Number(to)] as const
  return range[0] < range[1] ? range : RANGE_DEFAULT
}

const readFunction = (
  attributes: readonly Attribute[],
  maths: LessonMaths,
  { report }: LessonContext,
): Drawn['f'] | null => {
  const text = findText(attributes, 'curve')
  if (text === null) return null
  const expression = readExpression(text, { maths, names: [], report }, optionContent)
  if (expression === null) return null
  const resolved: Expression = resolveExpression(expression, NO_VALUES, maths)
  const [name, second] = freeVariables(resolved)
  if (second === undefined) return x => evaluate(resolved, name === undefined ? {} : { [name]: x })
  report(optionContent, extentOf(text), {
    message: `"${text.text}" is no function of one variable.`,
    advice: 'Write it in one letter: curve="g(z)".',
  })
  return null
}

const heightsOf = (functions: readonly Drawn['f'][], range: Drawn['range']): Drawn['heights'] => {
  const all = functions.flatMap(f => samplePlaces(range).map(f)).filter(Number.isFinite)
  const low = Math.min(0, ...all)
  const high = Math.max(0, ...all)
  const room = (high - low || 1) * ROOM
  return [low - room, high + room]
}

/** Draws functions in one scale; null stays null. */
const drawAll = (
  functions: readonly (Drawn['f'] | null)[],
  range: Drawn['range'],
): readonly (string | null)[] => {
  const drawn = functions.filter(f => f !== null)
  const heights = heightsOf(drawn, range)
  return functions.map(f => (f === null ? null : drawCurve({ f, range, heights })))
}

/** The curve of `<Exercise curve="…">`, drawn; null where there is none. */
export const drawOwnCurve = (
  { attributes }: ExerciseSource,
  maths: LessonMaths,
  context: LessonContext,
): string | null =>
  drawAll([readFunction(attributes, maths, context)], readRange(attributes))[0] ?? null

/** The curves of the options by their place, all in one scale; null where an option has none. */
export const drawOptionCurves = (
  { attributes, parts }: ExerciseSource,
  maths: LessonMaths,
  context: LessonContext,
): readonly (string | null)[] => {
  const functions = parts.Option.map(option => readFunction(option.attributes, maths, context))
  return drawAll(functions, readRange(attributes))
}
