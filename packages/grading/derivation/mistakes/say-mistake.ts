import { STEP_MISTAKE_WORDS, say } from '@slopewise/lesson/messages'
import { type Expression, toText } from '@slopewise/math'
import type { Mistaken } from './mistake'

/** A longer text says less than "look there". */
const TEXT_LENGTH_MAX = 60

const shortText = (expression: Expression | undefined): string | undefined => {
  // A hyphen would let the line break behind it.
  const text = expression === undefined ? undefined : toText(expression).replaceAll('-', '−')
  return text !== undefined && text.length <= TEXT_LENGTH_MAX ? text : undefined
}

/** What happened, in a sentence; empty where the part that it happened to is too long to be quoted. */
export const sayMistake = ({ id, of, is, inner }: Mistaken): string => {
  const shown = shortText(of)
  if (shown === undefined) return ''
  return say(STEP_MISTAKE_WORDS[id], { of: shown, is: shortText(is), inner: shortText(inner) })
}
