import { evaluate, parseExpression } from '@slopewise/math'
import { describeSlip, LAB_WORDS, type SlipDescription } from '../messages'
import type { FunctionLabProps } from '../widget'
import { type ExploreOptions, exploreFunction } from './explore-function'

/** The longest text that is read, in UTF-16 units: it has to fit into a link. */
export const LAB_TEXT_MAX = 200

/** A text taken apart, or the slip that stopped the reading, with its place in the text. */
export type Explored =
  | { readonly ok: true; readonly lab: FunctionLabProps['lab'] }
  | {
      readonly ok: false
      readonly slip: Pick<SlipDescription, 'problem' | 'advice'>
      readonly span: readonly [from: number, to: number] | null
    }

const PROBES = 64

type Named = { readonly name: string; readonly variable: string }

/**
 * Reads what was typed as a function of the variable, and takes it apart. The text is read by our
 * parser and never executed. A function without any value in the range is refused in words.
 */
export const exploreText = (
  text: string,
  { name, variable }: Named,
  options: ExploreOptions,
): Explored => {
  const typed = text.slice(0, LAB_TEXT_MAX)
  const read = parseExpression(typed, { variables: [variable], derivatives: false })
  if (!read.ok) {
    const { problem, advice } = describeSlip(read.slip, typed)
    return { ok: false, slip: { problem, advice }, span: read.slip.span }
  }
  const body = read.expression
  const [from, to] = options.range
  const hasValue = Array.from(
    { length: PROBES + 1 },
    (_, n) => from + ((to - from) * n) / PROBES,
  ).some(z => Number.isFinite(evaluate(body, { [variable]: z })))
  if (!hasValue) return { ok: false, slip: LAB_WORDS.nowhere, span: null }
  return { ok: true, lab: exploreFunction({ name, variable, body }, options) }
}
