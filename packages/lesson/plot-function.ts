import {
  differentiate,
  type Expression,
  evaluate,
  findSpecialPoints,
  parseExpression,
  slopesAt,
  treeToJson,
} from '@slopewise/math'
import type { Kink, PlottedFunction } from './widget'

/** A function of one variable, with no defined name left in its body. */
export type NamedFunction = {
  readonly name: string
  readonly variable: string
  readonly body: Expression
}

/** What a lesson agrees on where no derivative exists; null where it agrees on nothing. */
export type AgreedSlope = (at: Expression) => number | null

type PlotOptions = {
  readonly range: readonly [from: number, to: number]
  readonly agreed?: AgreedSlope
}

/** A double as an exact expression: its shortest decimal. Null for what is no number. */
const exactly = (value: number): Expression | null => {
  const read = parseExpression(String(value), { variables: [] })
  return read.ok ? read.expression : null
}

const findKinks = (
  { variable, body }: NamedFunction,
  points: readonly number[],
  agreed: AgreedSlope,
): Kink[] =>
  points.flatMap(at => {
    const point = exactly(at)
    if (point === null) return []
    const { left, right } = slopesAt(body, variable, point)
    if (left === null || right === null) return []
    const [from, to] = [evaluate(left, {}), evaluate(right, {})]
    return [{ at, left: from, right: to, convention: agreed(point) }]
  })

/**
 * A function as widgets draw it within a range: trees, and its special points there. A kink whose
 * one-sided slopes are not known is left out.
 */
export const plotFunction = (
  named: NamedFunction,
  { range: [from, to], agreed = () => null }: PlotOptions,
): PlottedFunction => {
  const { name, variable, body } = named
  const special = findSpecialPoints(body, { by: variable, from, to })
  const kinks = special.kinks.map(({ at }) => at)
  return {
    name,
    variable,
    of: treeToJson(body),
    derivative: treeToJson(differentiate(body, { by: variable }).derivative),
    kinks: findKinks(named, kinks, agreed),
    jumps: special.jumps.map(({ at }) => at),
    poles: special.poles.map(({ at }) => at),
  }
}
