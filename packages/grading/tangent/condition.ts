import { type Span, spansOf } from '@slopewise/lesson/read-placed'
import {
  compileEvaluator,
  type Expression,
  mapChildren,
  parseRegion,
  someNode,
  toText,
} from '@slopewise/math'
import type { VariantReader } from '../key/prepared'
import { findRoots } from './find-roots'

type Relation = '=' | '<' | '>'
type Range = readonly [from: number, to: number]

/** A condition on one variable, `g'(z) = 9/25`: what an author asks for. */
export type Condition = {
  readonly left: Expression
  readonly relation: Relation
  readonly right: Expression
}

const RELATION = /<=|>=|[=<>≤≥]/
const RELATIONS: Readonly<Record<string, Relation>> = {
  '=': '=',
  '<': '<',
  '<=': '<',
  '≤': '<',
  '>': '>',
  '>=': '>',
  '≥': '>',
}

/** Null where the text is no two expressions with one relation between them. */
export const findCondition = (text: string, { readWritten }: VariantReader): Condition | null => {
  const sign = RELATION.exec(text)?.[0] ?? ''
  const relation = RELATIONS[sign]
  if (relation === undefined) return null
  const at = text.indexOf(sign)
  const left = readWritten(text.slice(0, at))
  const right = readWritten(text.slice(at + sign.length))
  return left === null || right === null ? null : { left, relation, right }
}

const withoutPrimes = (node: Expression): Expression =>
  node.kind === 'apply' && node.primes > 0
    ? mapChildren({ ...node, primes: 0 }, withoutPrimes)
    : mapChildren(node, withoutPrimes)

/** The same condition on the height of the curve; null where it is not about a slope. */
export const findConditionOnHeight = (condition: Condition): Condition | null => {
  const isSlope = someNode(condition.left, node => node.kind === 'apply' && node.primes > 0)
  return isSlope ? { ...condition, left: withoutPrimes(condition.left) } : null
}

/** Left minus right, as a function of the variable. */
const differenceOf = (
  { left, right }: Condition,
  variable: string,
  { complete }: VariantReader,
): ((z: number) => number) => {
  const [one, other] = [left, right].map(side => compileEvaluator(complete(side), variable))
  return z => (one?.(z) ?? Number.NaN) - (other?.(z) ?? Number.NaN)
}

/** Where an equation holds within the range. */
export const solve = (
  condition: Condition,
  { variable, range }: { readonly variable: string; readonly range: Range },
  reader: VariantReader,
): readonly number[] => findRoots(differenceOf(condition, variable, reader), range)

/** Where an inequality holds; a part that reaches an end of the range has no end on that side. */
export const solveSpans = (
  condition: Condition,
  { variable, range }: { readonly variable: string; readonly range: Range },
  reader: VariantReader,
): readonly Span[] => {
  const difference = differenceOf(condition, variable, reader)
  const cuts = [range[0], ...findRoots(difference, range), range[1]]
  const wanted = condition.relation === '<' ? -1 : 1
  const spans: Span[] = []
  cuts.slice(1).forEach((to, index) => {
    const from = cuts[index] ?? to
    if (!(from < to) || Math.sign(difference((from + to) / 2)) !== wanted) return
    const last = spans.at(-1)
    if (last !== undefined && last[1] === from) spans[spans.length - 1] = [last[0], to]
    else spans.push([from, to])
  })
  return openAtEnds(spans, range)
}

/** Spans as the plot shows them: one that reaches an end of the range goes on beyond it. */
export const openAtEnds = (spans: readonly Span[], [from, to]: Range): readonly Span[] =>
  spans
    .filter(([low, high]) => high > from && low < to)
    .map(
      ([low, high]): Span => [
        low <= from ? Number.NEGATIVE_INFINITY : low,
        high >= to ? Number.POSITIVE_INFINITY : high,
      ],
    )

/** A set as the author wrote it, `|z| > b`, in the variant's values; null where it is none. */
export const findSet = (
  text: string,
  { variable, range }: { readonly variable: string; readonly range: Range },
  { names, complete }: VariantReader,
): readonly Span[] | null => {
  const variables = [variable, ...names.variables.filter(name => name !== variable)]
  const read = parseRegion(text, { ...names, variables, resolve: complete })
  return read.ok ? openAtEnds(spansOf(read.region), range) : null
}

/** One side of a condition as it is quoted to a learner: `g'(z)`. */
export const sideText = (side: Expression): string => toText(side).replaceAll("'", '′')
