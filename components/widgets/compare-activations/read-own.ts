import type { PlottedFunction } from '@slopewise/lesson'
import { plotFunction } from '@slopewise/lesson/lab'
import { describeSlip, type SlipDescription } from '@slopewise/lesson/messages'
import { parseExpression, toMathml } from '@slopewise/math'
import type { Interval } from '../drawing/scale'

/** The reader's own function, ready to be drawn, or what stopped the reading. */
export type OwnReading =
  | { readonly ok: true; readonly mathml: string; readonly plotted: PlottedFunction }
  | { readonly ok: false; readonly slip: SlipDescription; readonly span: readonly [number, number] }

type OwnOptions = { readonly name: string; readonly variable: string; readonly range: Interval }

/**
 * Reads what was typed with the parser of answers, and finds slope and special points as the compiler
 * does for an author: nothing typed is ever run as code. Brings parser and calculus along: load it with
 * `import()` when the field is used for the first time.
 */
export const readOwn = (text: string, { name, variable, range }: OwnOptions): OwnReading => {
  const read = parseExpression(text, { variables: [variable], derivatives: false })
  if (!read.ok) return { ok: false, slip: describeSlip(read.slip, text), span: read.slip.span }
  const { expression } = read
  const plotted = plotFunction({ name, variable, body: expression }, { range })
  return { ok: true, mathml: toMathml(expression), plotted }
}
