import {
  type Expression,
  evaluate,
  parseRegion,
  type Region,
  type RegionEnd,
  type Slip,
} from '@slopewise/math'
import type { AnswerNames } from './answer'
import type { PlacingTask } from './placing'
import { readAnswer } from './read-answer'
import type { AnswerSlip } from './verdict'

/** All numbers between two ends; an infinite one where there is no end. */
export type Span = readonly [from: number, to: number]

/** What was placed, as it was understood. */
export type Placed =
  | { readonly place: 'point'; readonly at: number }
  | { readonly place: 'tangent'; readonly slope: number }
  | { readonly place: 'tangents'; readonly left: number; readonly right: number }
  | { readonly place: 'region'; readonly spans: readonly Span[] }

export type ReadPlaced =
  | { readonly ok: true; readonly placed: Placed }
  | { readonly ok: false; readonly slip: AnswerSlip }

type Fault = { readonly ok: false; readonly slip: AnswerSlip }
type ReadNumber = { readonly ok: true; readonly value: number } | Fault

const NO_NAMES: AnswerNames = { variables: [], functions: [], values: [], forbidden: [] }

const fault = (code: Slip['code'], span: Slip['span']): Fault => ({
  ok: false,
  slip: { code, span, args: {} },
})

const shifted = ({ ok, slip }: Fault, by: number): Fault => ({
  ok,
  slip: { ...slip, span: [slip.span[0] + by, slip.span[1] + by] },
})

/** Reads one number of a longer text, from `from` on: a slip has its place in the whole text. */
const readNumberAt = (text: string, from: number): ReadNumber => {
  const read = readAnswer(NO_NAMES, 'number', text)
  if (!read.ok) return shifted(read, from)
  const value = evaluate(read.expression, {})
  return Number.isFinite(value)
    ? { ok: true, value }
    : fault('not-a-real-number', [from, from + text.length])
}

/** Two numbers with `;` between, or `,` where there is no `;`. One alone stands for both. */
const readTangents = (text: string): ReadPlaced => {
  const separator = text.includes(';') ? ';' : ','
  const pieces = text.split(separator)
  const [first = '', second, third] = pieces
  if (third !== undefined) {
    const from = first.length + (second?.length ?? 0) + 1
    return fault('not-one-answer', [from, text.length])
  }
  const left = readNumberAt(first, 0)
  if (!left.ok) return left
  if (second === undefined) {
    return { ok: true, placed: { place: 'tangents', left: left.value, right: left.value } }
  }
  const right = readNumberAt(second, first.length + 1)
  if (!right.ok) return right
  return { ok: true, placed: { place: 'tangents', left: left.value, right: right.value } }
}

const numberOf = (at: Expression | null, none: number): number =>
  at === null ? none : evaluate(at, {})

const spanOf = (from: RegionEnd, to: RegionEnd): Span => [
  numberOf(from.at, Number.NEGATIVE_INFINITY),
  numberOf(to.at, Number.POSITIVE_INFINITY),
]

/**
 * The intervals of a region from left to right, those that meet joined: on a plot a single number
 * and the ends themselves cannot be told apart.
 */
export const spansOf = ({ pieces }: Region): readonly Span[] => {
  const spans = pieces
    .map((piece): Span => {
      if (piece.kind === 'interval') return spanOf(piece.from, piece.to)
      const at = numberOf(piece.at, Number.NaN)
      return [at, at]
    })
    .filter(([from, to]) => from <= to)
    .sort(([a], [b]) => a - b)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last === undefined || span[0] > last[1]) joined.push(span)
    else joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])]
  }
  return joined
}

const readRegion = (text: string, variable: string): ReadPlaced => {
  const read = parseRegion(text, { variables: [variable] })
  if (!read.ok) return read
  return { ok: true, placed: { place: 'region', spans: spansOf(read.region) } }
}

/**
 * Reads what was placed on a plot, the same way in the browser and on the server. A point and a
 * tangent are one number, `1.1` or `ln 3`: the place, the slope. Two tangents are two numbers, the
 * left slope first: `0; 1`. A region is a set: `(-∞, -4.6) ∪ (4.6, ∞)`, `|z| > 4.6`, `z < -4.6 or
 * z > 4.6`. Never throws, whatever the text.
 */
export const readPlaced = (
  { place, plot }: Pick<PlacingTask, 'place'> & { readonly plot: { readonly variable: string } },
  text: string,
): ReadPlaced => {
  if (text.trim() === '') return fault('empty', [0, 0])
  switch (place) {
    case 'tangents':
      return readTangents(text)
    case 'region':
      return readRegion(text, plot.variable)
    case 'point':
    case 'tangent': {
      const read = readNumberAt(text, 0)
      if (!read.ok) return read
      return place === 'point'
        ? { ok: true, placed: { place, at: read.value } }
        : { ok: true, placed: { place, slope: read.value } }
    }
    default:
      return place satisfies never
  }
}
