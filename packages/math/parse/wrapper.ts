import type { ParseOptions } from './options'

const NAME = String.raw`(?:\\(?:operatorname|mathrm|text)\{[A-Za-z]+\}|\\?[A-Za-zα-ωΑ-Ω]+(?:_\{?\w+\}?)?)`
const PRIMES = String.raw`(?:'|\^\s*\{?\s*(?:\\prime\s*)+\}?)*`
const ARGUMENT = String.raw`(?:\s*(?:\\left)?\(\s*[^()=<>]*\))?`
const APPLIED = String.raw`${NAME}\s*${PRIMES}${ARGUMENT}`
const D = String.raw`(?:d|\\partial|\\mathrm\s*\{?d\}?)\s*(?:\^\s*\{?\d\}?)?\s*`
const OF = String.raw`(?:\s*(?:${APPLIED}|\([^()=<>]*\)))?`
const QUOTIENT = String.raw`${D}(?:${APPLIED})?\s*/\s*${D}${NAME}(?:\^\s*\{?\d\}?)?${OF}`
const FRACTION = String.raw`\\[dt]?frac\s*\{\s*${D}(?:${APPLIED})?\s*\}\s*\{\s*${D}${NAME}(?:\^\s*\{?\d\}?)?\s*\}${OF}`
const POINT = String.raw`(?:\s*(?:\\[A-Za-z]+)?\|_\{?[^{}]*\}?)?`
const LEFT_SIDE = new RegExp(
  String.raw`^\s*(?:(?:${APPLIED}|${QUOTIENT}|${FRACTION})${POINT}\s*)?$`,
)

const signAt = (text: string): number => {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    else if (depth === 0 && (character === '=' || character === '≈')) {
      const isRelation = /[<>!=]/.test(text[at - 1] ?? '') || /[=<>]/.test(text[at + 1] ?? '')
      return isRelation ? -1 : at
    } else if (depth === 0 && text.startsWith('\\approx', at)) return at
  }
  return -1
}

/**
 * Where the answer begins in `g'(z) = …`, `dg/dz = …`, `y = …` or `= …`; 0 where the text has no such
 * left side. A variable on the left is a condition, no name for the answer.
 */
export const answerStart = (text: string, options: ParseOptions): number => {
  if (!text.includes('=') && !text.includes('≈') && !text.includes('\\approx')) return 0
  const at = signAt(text)
  if (at < 0) return 0
  const left = text.slice(0, at).replace(/:\s*$/, '')
  if (options.variables.includes(left.trim()) || !LEFT_SIDE.test(left)) return 0
  return at + (text.startsWith('\\approx', at) ? '\\approx'.length : 1)
}
