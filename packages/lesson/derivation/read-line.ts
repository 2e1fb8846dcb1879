import { parseExpression } from '@slopewise/math'
import type { AnswerNames } from '../answer'
import { type ReadAnswer, withAllowed } from '../read-answer'

/**
 * Reads one line of a derivation, the same way in the browser and on the server: an expression in the
 * lesson's names in which slopes may still be asked for (`d/dz (…)`, `g'(z)`). A left side and a
 * leading `=` are read past. Never throws: what cannot be read is a slip with its place.
 */
export const readLine = (names: AnswerNames, text: string): ReadAnswer => {
  const { variables, functions, values, forbidden } = names
  const read = parseExpression(text, { variables, functions, values, forbidden })
  return read.ok ? read : { ok: false, slip: withAllowed(read.slip, names) }
}
