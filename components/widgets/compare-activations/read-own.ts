import type { Kink, PlottedFunction } from '@slopewise/lesson'
import { describeSlip, type SlipDescription } from '@slopewise/lesson/messages'
import {
  differentiate,
  type Expression,
  evaluate,
  findSpecialPoints,
  parseExpression,
  slopesAt,
  toMathml,
  treeToJson,
} from '@slopewise/math'
import type { Interval } from '../drawing/scale'

/** The reader's own function, ready to be drawn, or what stopped the reading. */
export type OwnReading =
  | { readonly ok: true; readonly mathml: string; readonly plotted: PlottedFunction }
  | { readonly ok: false; readonly slip: SlipDescription; readonly span: readonly [number, number] }

type OwnOptions = { readonly name: string; readonly variable: string; readonly range: Interval }

const parseNumber = (value: number): Expression | null => {
  const read = parseExpression(String(value), { variables: [] })
  return read.ok ? read.expression : null
}

const kinkAt = (g: Expression, variable: string, at: number): Kink[] => {
  const point = parseNumber(at)
  const { left, right } =
    point === null ? { left: null, right: null } : slopesAt(g, variable, point)
  if (left === null || right === null) return []
  return [{ at, left: evaluate(left, {}), right: evaluate(right, {}), convention: null }]
}

/**
 * Reads what was typed with the parser of answers, and finds slope and special points as the compiler
 * does for an author: nothing typed is ever run as code. Brings parser and calculus along: load it with
 * `import()` when the field is used for the first time.
 */
export const readOwn = (text: string, { name, variable, range }: OwnOptions): OwnReading => {
  const read = parseExpression(text, { variables: [variable], derivatives: false })
  if (!read.ok) return { ok: false, slip: describeSlip(read.slip, text), span: read.slip.span }
  const g = read.expression
  const [from, to] = range
  const { kinks, jumps, poles } = findSpecialPoints(g, { by: variable, from, to })
  return {
    ok: true,
    mathml: toMathml(g),
    plotted: {
      name,
      variable,
      of: treeToJson(g),
      derivative: treeToJson(differentiate(g, { by: variable }).derivative),
      kinks: kinks.flatMap(({ at }) => kinkAt(g, variable, at)),
      jumps: jumps.map(({ at }) => at),
      poles: poles.map(({ at }) => at),
    },
  }
}
