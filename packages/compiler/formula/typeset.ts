import katex from 'katex'
import type { Report } from '../issues'
import { katexError } from '../rules/of-formulas'
import { extentOf, type MappedText } from '../source/mapped-text'
import type { PlainFormula } from './marks'

/** Most that a formula's macros may grow: TeX that defines itself ends here. */
const EXPANSIONS_MAX = 1000
/** Longest formula that is set, in UTF-16 units. */
const FORMULA_LENGTH_MAX = 20_000
/** Largest size, in em, that a command may ask for. */
const SIZE_MAX_EM = 50

const ANNOTATION = /<annotation encoding="application\/x-tex">[\s\S]*?<\/annotation>/g

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

type ParseFault = { readonly position?: number; readonly length?: number; readonly message: string }

const isParseFault = (error: unknown): error is Error & ParseFault =>
  error instanceof Error && (error.name === 'ParseError' || error instanceof RangeError)

/** KaTeX's own words without the place and excerpt that it puts around them. */
const wordsOf = ({ message }: ParseFault): string => {
  const words = message
    .replace(/^KaTeX parse error: /, '')
    .replace(/^LaTeX-incompatible input and strict mode is set to 'error': /, '')
    .replace(/ at (position \d+|end of input): [\s\S]*$/, '')
    .replace(/ \[[A-Za-z]+\]$/, '')
  return /[.!?]$/.test(words) ? words : `${words}.`
}

/** Better advice than the general one, where the fault is known; undefined elsewhere. */
const adviceFor = (message: string): string | undefined => {
  if (message.startsWith('Double superscript')) {
    return 'Put both into one superscript, a prime as \\prime: g^{[1]\\prime}.'
  }
  if (message.startsWith('Double subscript')) return 'Put both into one subscript: z_{1, 2}.'
  return undefined
}

const reportFault = (error: ParseFault, formula: MappedText, report: Report): void => {
  const from = error.position ?? 0
  const to = from + Math.max(1, error.length ?? 1)
  const span: [number, number] =
    error.position === undefined ? [0, formula.text.length] : [from, to]
  const message = wordsOf(error)
  report(katexError, extentOf(formula, span), { message, advice: adviceFor(message) })
}

const renderTex = (tex: string, displayMode: boolean): string =>
  katex.renderToString(tex, {
    displayMode,
    output: 'htmlAndMathml',
    strict: 'error',
    trust: false,
    throwOnError: true,
    maxExpand: EXPANSIONS_MAX,
    maxSize: SIZE_MAX_EM,
    // A fresh table for each formula: what one defines is unknown to the next.
    macros: {},
  })

/**
 * Sets a formula as HTML with MathML inside. Null for an empty one, and, with an issue inside the
 * formula, where KaTeX does not read it.
 */
export const typeset = (
  { katex: formula, annotation }: PlainFormula,
  options: { readonly display: boolean; readonly report: Report },
): string | null => {
  if (formula.text.trim() === '') return null
  if (formula.text.length > FORMULA_LENGTH_MAX) {
    const message = `the formula is longer than ${FORMULA_LENGTH_MAX} characters.`
    options.report(katexError, extentOf(formula), { message, advice: 'Cut it into several.' })
    return null
  }
  try {
    const html = renderTex(formula.text, options.display)
    const note = `<annotation encoding="application/x-tex">${escapeHtml(annotation.trim())}</annotation>`
    return html.replace(ANNOTATION, () => note)
  } catch (error) {
    if (!isParseFault(error)) throw error
    reportFault(error, formula, options.report)
    return null
  }
}
