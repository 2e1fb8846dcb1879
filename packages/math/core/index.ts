import type { Decision } from '../decide/types'
import { readInto } from '../parse/core/read-into'
import type { ParseOptions } from '../parse/options'
import { wrap } from '../print/markup'
import { decideTextsSwiftly, type TextNames } from '../swift/decide-texts'
import type { SwiftDecision } from '../swift/verdict'
import { MATHML } from './mathml-builder'

export type { ParseOptions } from '../parse/options'
export type { TextNames } from '../swift/decide-texts'

/**
 * The core of the package: what most texts need, and little enough to be loaded with a page. What it
 * does not know is in the whole package, which `loadAll` fetches.
 */
export const loadAll = () => import('../index')

/**
 * How a text was understood, as MathML: what `toMathml` writes of it. Null where the whole package has
 * to read it, or where it is a slip.
 *
 * @example
 * showPlainly('1/2', { variables: [] }) // '<math …><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'
 * showPlainly('1/(1-1)', { variables: [] }) // null
 */
export const showPlainly = (text: string, options: ParseOptions): string | null => {
  const form = readInto(text, options, MATHML)
  return form === null ? null : wrap(form.markup)
}

/** A verdict of the core, with where it was found. */
export type CoreDecision = SwiftDecision

/**
 * Decides two texts where that takes neither branches nor logarithms, roots and waves: most of
 * sigmoid and tanh, and most wrong answers. Null where `decideText` has to be asked.
 *
 * @example
 * decidePlainly('a(1-a)', 'e^z/(1+e^z)^2', { variables: ['z'], values: { a: 'σ(z)' } })
 * // { verdict: 'equal' }
 */
export const decidePlainly = (left: string, right: string, names: TextNames): CoreDecision | null =>
  decideTextsSwiftly(left, right, names, 0)

/** What is known of two texts: the verdict, or which of them is a slip. */
export type Answered = Decision['verdict'] | 'invalid'

/**
 * The verdict about two texts, of the whole package; without loading it where the core knows it.
 *
 * @example
 * decideText('max(0,z)', 'z', { variables: ['z'] }) // …
 */
export const decideText = async (
  left: string,
  right: string,
  names: TextNames,
): Promise<Answered> => {
  const known = decidePlainly(left, right, names)
  if (known) return known.verdict
  const { decideTexts } = await loadAll()
  const decided = decideTexts(left, right, names)
  return decided.ok ? decided.decision.verdict : 'invalid'
}
