import { MISCONCEPTION_WORDS, say, VERDICT_WORDS } from '@slopewise/lesson/messages'
import type { Span } from '@slopewise/lesson/read-placed'
import { type Judgement, judge } from '../judgement'
import { openAtEnds } from './condition'
import { judgeNear } from './judge-near'
import { regionText, shown } from './show'
import type { PreparedTarget, Target } from './target'

type RegionTarget = Extract<Target, { place: 'region' }>

const isSameEnd = (one: number, other: number, within: number): boolean =>
  one === other || Math.abs(one - other) <= within

const isSameSpan = ([a, b]: Span, [c, d]: Span, within: number): boolean =>
  isSameEnd(a, c, within) && isSameEnd(b, d, within)

const isSame = (one: readonly Span[], other: readonly Span[], within: number): boolean =>
  one.length === other.length &&
  one.every((span, index) => {
    const second = other[index]
    return second !== undefined && isSameSpan(span, second, within)
  })

/** Whether every given part is right, and there are more. */
const isPartOf = (given: readonly Span[], right: readonly Span[], within: number): boolean =>
  given.length > 0 &&
  given.length < right.length &&
  given.every(span => right.some(one => isSameSpan(span, one, within)))

const contains = (spans: readonly Span[], z: number): boolean =>
  spans.some(([from, to]) => from < z && z < to)

/** A place well inside the learner's region that does not belong to it; null where there is none. */
const findExtra = (
  given: readonly Span[],
  { right, within }: RegionTarget,
  range: readonly [number, number],
): number | null => {
  const inside = [...given.flat(), ...right.flat()].filter(Number.isFinite)
  const cuts = [...new Set([range[0], ...inside, range[1]])].sort((a, b) => a - b)
  for (const [index, to] of cuts.slice(1).entries()) {
    const from = cuts[index] ?? to
    const middle = (from + to) / 2
    const short = Number(middle.toPrecision(2))
    const z = from < short && short < to ? short : middle
    if (to - from > within && contains(given, z) && !contains(right, z)) return z
  }
  return null
}

/** Decides a region of the axis: as many parts, and each end near enough. */
export const judgeRegion = (
  { target, task }: PreparedTarget & { readonly target: RegionTarget },
  spans: readonly Span[],
): Judgement => {
  const given = openAtEnds(spans, task.range)
  const { right, ofHeight, within } = target
  if (isSame(given, right, within)) return judgeNear(regionText(given), regionText(right))
  if (isPartOf(given, right, within)) {
    const feedback = say(MISCONCEPTION_WORDS['one-side'].reply)
    return { verdict: 'partly', reason: 'one-side', tags: ['one-side', 'incomplete'], feedback }
  }
  if (ofHeight.length > 0 && isSame(given, ofHeight, within)) {
    const feedback = say(VERDICT_WORDS['placed/value'])
    return { verdict: 'incorrect', reason: 'value-for-slope', tags: ['value-for-slope'], feedback }
  }
  const extra = findExtra(given, target, task.range)
  if (extra === null) return judge('incorrect', 'different', { id: 'placed/missing' })
  const point = `${task.variable} = ${shown(extra)}`
  return judge('incorrect', 'different', { id: 'placed/extra', args: { point } })
}
