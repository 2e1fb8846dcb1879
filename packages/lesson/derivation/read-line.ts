import { childrenOf, type Expression, parseExpression, type SlipCode } from '@slopewise/math'
import type { AnswerNames } from '../answer'
import { type ReadAnswer, withAllowed } from '../read-answer'
import { openBracketPrimes } from './bracket-primes'

/** In UTF-16 units: the slopes of a longer line take too long to be worked out. */
const LINE_LENGTH_MAX = 300
/** Slopes of slopes of slopes grow beyond all bounds. */
const SLOPES_DEEP_MAX = 2

const slopesDeep = (expression: Expression): number => {
  const own =
    expression.kind === 'derivative' ? 1 : expression.kind === 'apply' ? expression.primes : 0
  return own + Math.max(0, ...childrenOf(expression).map(slopesDeep))
}

const refuse = (code: SlipCode, span: readonly [number, number]): ReadAnswer => ({
  ok: false,
  slip: { code, span, args: { length: `${span[1]}`, most: `${LINE_LENGTH_MAX}` } },
})

/**
 * Reads one line of a derivation, the same way in the browser and on the server: an expression in the
 * lesson's names in which slopes may still be asked for (`d/dz (…)`, `g'(z)`, `(1 + e^(-z))'`). A left
 * side and a leading `=` are read past. Never throws: what cannot be read is a slip with its place.
 */
export const readLine = (names: AnswerNames, text: string): ReadAnswer => {
  const { variables, functions, values, forbidden } = names
  const whole = [0, text.length] as const
  if (text.length > LINE_LENGTH_MAX) return refuse('too-long', [LINE_LENGTH_MAX, text.length])
  const opened = openBracketPrimes(text, variables[0] ?? 'z')
  const read = parseExpression(opened.text, { variables, functions, values, forbidden })
  if (read.ok)
    return slopesDeep(read.expression) > SLOPES_DEEP_MAX ? refuse('too-deep', whole) : read
  const [from, to] = read.slip.span
  const placeOf = (at: number): number => opened.places[at] ?? text.length
  const slip = { ...read.slip, span: [placeOf(from), placeOf(to)] as const }
  return { ok: false, slip: withAllowed(slip, names) }
}
