import { parseRegion, type Region } from '@slopewise/math'
import type { AnswerNames } from './answer'
import { withAllowed } from './read-answer'
import type { AnswerSlip } from './verdict'

/** A set of numbers that is typed, as it was understood, or the slip that stopped the reading. */
export type ReadSet =
  | { readonly ok: true; readonly region: Region }
  | { readonly ok: false; readonly slip: AnswerSlip }

/**
 * Reads a set of numbers the same way in the browser and on the server: `[0, 1]`, `{0, 1}`,
 * `(-∞, -4.6) ∪ (4.6, ∞)`, `|z| > 4.6`, `z < -4.6 or z > 4.6`, one number alone. Conditions may be on
 * the variables in `names` only: typing the question back, as `g'(z) < 0.01`, is a slip. Never throws,
 * whatever the text.
 */
export const readSet = (names: AnswerNames, text: string): ReadSet => {
  const read = parseRegion(text, { ...names, derivatives: false })
  if (read.ok) return read
  // A variable may stand in a condition; an end is a number.
  const isInEnd = names.variables.includes(read.slip.args.name ?? '')
  return { ok: false, slip: isInEnd ? read.slip : withAllowed(read.slip, names) }
}
