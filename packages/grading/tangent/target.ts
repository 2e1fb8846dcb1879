import type { ExerciseKey, PlacingKey } from '@slopewise/lesson'
import type { Span } from '@slopewise/lesson/read-placed'
import {
  apply,
  compileEvaluator,
  type Expression,
  evaluate,
  expandDefinitions,
  freeVariables,
  variable as variableNode,
} from '@slopewise/math'
import { invariant } from '../invariant'
import { readerOf, type VariantReader } from '../key/prepared'
import {
  type Condition,
  findCondition,
  findConditionOnHeight,
  findSet,
  solve,
  solveSpans,
} from './condition'

/** What is right, and what the learner has who takes the height of the curve for its slope. */
export type Target = { readonly within: number } & (
  | {
      readonly place: 'point'
      readonly right: readonly number[]
      readonly ofHeight: readonly number[]
      readonly condition: Condition | null
    }
  | { readonly place: 'tangent'; readonly slope: number }
  | {
      readonly place: 'tangents'
      readonly left: number
      readonly right: number
      /** `within` is that of the left slope. */
      readonly withinRight: number
    }
  | {
      readonly place: 'region'
      readonly right: readonly Span[]
      readonly ofHeight: readonly Span[]
    }
)

/** A target with what reads the author's texts beside it. */
export type PreparedTarget = {
  readonly target: Target
  readonly task: PlacingKey
  readonly reader: VariantReader
}

/** A place on the axis may be off by this share of the range: a few pixels. */
const PLACE_SHARE = 0.005
/** A slope may be off by this share of itself. */
const SLOPE_SHARE = 0.05
/** Or by this share of the slope from corner to corner of the plot: what an eye can tell. */
const DIAGONAL_SHARE = 0.02
const HEIGHT_PARTS = 200

/** How far up the plotted curve reaches over its range. */
const heightOf = (
  { of, variable, range: [from, to] }: PlacingKey,
  reader: VariantReader,
): number => {
  const body = expandDefinitions(apply(of, [variableNode(variable)]), reader.definitions)
  const valueAt = compileEvaluator(body, variable)
  const heights = Array.from({ length: HEIGHT_PARTS + 1 }, (_, index) =>
    valueAt(from + ((to - from) * index) / HEIGHT_PARTS),
  ).filter(Number.isFinite)
  return Math.max(...heights, 0) - Math.min(...heights, 0)
}

/** How far off a slope may be. */
const slopeWithin = (slope: number, task: PlacingKey, reader: VariantReader): number => {
  if (task.within !== null) return task.within
  const [from, to] = task.range
  const least = (DIAGONAL_SHARE * heightOf(task, reader)) / (to - from)
  return Math.max(least, SLOPE_SHARE * Math.abs(slope))
}

/** Splits at commas and semicolons outside brackets. */
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = ['']
  let depth = 0
  for (const sign of text) {
    if (/[([{]/.test(sign)) depth += 1
    if (/[)\]}]/.test(sign)) depth -= 1
    if (depth === 0 && /[,;]/.test(sign)) pieces.push('')
    else pieces[pieces.length - 1] += sign
  }
  return pieces
}

const readNumbers = (text: string, { readWritten, complete }: VariantReader): number[] | null => {
  const numbers = piecesOf(text).map(piece => {
    const written = readWritten(piece)
    const whole: Expression | null = written === null ? null : complete(written)
    return whole === null || freeVariables(whole).size > 0 ? Number.NaN : evaluate(whole, {})
  })
  return numbers.every(Number.isFinite) ? numbers : null
}

const findPoint = (text: string, task: PlacingKey, reader: VariantReader): Target | null => {
  const [from, to] = task.range
  const within = task.within ?? PLACE_SHARE * (to - from)
  const condition = findCondition(text, reader)
  if (condition === null) {
    const right = readNumbers(text, reader)
    return right && { place: 'point', within, right, ofHeight: [], condition: null }
  }
  if (condition.relation !== '=') return null
  const height = findConditionOnHeight(condition)
  return {
    place: 'point',
    within,
    right: solve(condition, task, reader),
    ofHeight: height === null ? [] : solve(height, task, reader),
    condition,
  }
}

const findRegion = (text: string, task: PlacingKey, reader: VariantReader): Target | null => {
  const [from, to] = task.range
  const within = task.within ?? PLACE_SHARE * (to - from)
  const condition = findCondition(text, reader)
  if (condition === null) {
    const right = findSet(text, task, reader)
    return right && { place: 'region', within, right, ofHeight: [] }
  }
  if (condition.relation === '=') return null
  const height = findConditionOnHeight(condition)
  return {
    place: 'region',
    within,
    right: solveSpans(condition, task, reader),
    ofHeight: height === null ? [] : solveSpans(height, task, reader),
  }
}

const findSlopes = (text: string, task: PlacingKey, reader: VariantReader): Target | null => {
  const [first, second, third] = readNumbers(text, reader) ?? []
  if (first === undefined || third !== undefined) return null
  const within = slopeWithin(first, task, reader)
  if (task.place === 'tangent') {
    return second === undefined ? { place: 'tangent', within, slope: first } : null
  }
  if (second === undefined) return null
  const withinRight = slopeWithin(second, task, reader)
  return { place: 'tangents', within, withinRight, left: first, right: second }
}

/** The target of a variant; null where the author's answer cannot be read as one. */
export const findTarget = (task: PlacingKey, reader: VariantReader): Target | null => {
  const text = reader.key.answer
  switch (task.place) {
    case 'point':
      return findPoint(text, task, reader)
    case 'region':
      return findRegion(text, task, reader)
    case 'tangent':
    case 'tangents':
      return findSlopes(text, task, reader)
    default:
      return task.place satisfies never
  }
}

const prepared = new WeakMap<ExerciseKey, Map<string, PreparedTarget>>()

/** The target of a variant, found once for each key object. */
export const prepareTarget = (key: ExerciseKey, variant: string): PreparedTarget => {
  const known = prepared.get(key) ?? new Map<string, PreparedTarget>()
  prepared.set(key, known)
  const before = known.get(variant)
  if (before !== undefined) return before
  const reader = readerOf(key, variant)
  const { task } = reader.key
  invariant(task?.kind === 'tangent', `${key.address} has something to place`)
  const target = findTarget(task, reader)
  invariant(target !== null, `the answer "${reader.key.answer}" of ${key.address} is a target`)
  const made = { target, task, reader }
  known.set(variant, made)
  return made
}
