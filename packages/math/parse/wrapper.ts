import { type Names, readWord } from './names'

const WORD = String.raw`\\?[A-Za-zα-ωΑ-Ω]+(?:_\{?\w+\}?)?`
const NAME = String.raw`(?:\\(?:operatorname|mathrm|text)\{[A-Za-z]+\}|${WORD})`
const PRIMES = String.raw`(?:'|\^\s*\{?\s*(?:\\prime\s*)+\}?)*`
// A name or a number, as in g'(z), g'(-2), g'(ln 3): nothing that could be a factor.
const POINT_INSIDE = String.raw`\(\s*-?\s*[\\\w\s./{}]*(?:\\right\s*)?\)`
const ARGUMENT = String.raw`(?:\s*(?:\\left\s*)?${POINT_INSIDE})?`
const APPLIED = String.raw`${NAME}\s*${PRIMES}${ARGUMENT}`
const D = String.raw`(?:d|\\partial|\\differentialD|\\mathrm\s*\{?d\}?)\s*(?:\^\s*\{?\d\}?)?\s*`
// Behind the operator d/dz: one term, brackets with anything in them.
const BRACKETS = String.raw`\((?:[^()=<>]|\([^()=<>]*\))*\)`
const OF = `(?:[^-+=<>()|]|${BRACKETS})*`
const BY = String.raw`${D}${NAME}(?:\^\s*\{?\d\}?)?`
const QUOTIENT = String.raw`${D}(?:${APPLIED}\s*/\s*${BY}|/\s*${BY}${OF})`
const FRACTION = String.raw`\\[dt]?frac\s*\{\s*${D}(?:${APPLIED}\s*\}\s*\{\s*${BY}\s*\}|\}\s*\{\s*${BY}\s*\}${OF})`
const AT = String.raw`(?:\s*(?:\\[A-Za-z]+)?\|_\{[^{}]*\})?`
const LEFT = String.raw`(?:\\left\s*\.\s*)?`
const SLOPE = new RegExp(`^${LEFT}(?:${QUOTIENT}|${FRACTION})${AT}$`)
const VALUE = new RegExp(String.raw`^${LEFT}(${NAME})(\s*${PRIMES})(${ARGUMENT})${AT}$`)

// Words that only announce the answer, in prose and in code.
const PREFIX =
  /^(?:(?:the\s+)?(?:final\s+)?(?:answer|ans|result|solution)\s*(?:is\s|[:=])|return\s|lambda\s+\w+\s*:)\s*/i

const SIGN = /^(?:\\approx|==?|.)/s

const signAt = (text: string): number => {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    else if (depth === 0 && (character === '=' || character === '≈')) {
      const isRelation = /[<>!=]/.test(text[at - 1] ?? '') || /[<>]/.test(text[at + 1] ?? '')
      return isRelation ? -1 : at
    } else if (depth === 0 && text.startsWith('\\approx', at)) return at
  }
  return -1
}

/** A name for the answer: no variable, no constant, and no product of known names. */
const isNameOfAnswer = (
  word: string,
  hasPrimes: boolean,
  hasArgument: boolean,
  names: Names,
): boolean => {
  const pieces = readWord(word.replace('\\', ''), names, () => true)
  const [only] = pieces ?? []
  if (pieces === null || only === undefined || hasPrimes) return true
  if (pieces.length > 1 || only.kind === 'constant' || only.kind === 'keyword') return false
  if (only.kind !== 'variable') return true
  return names.declared.get(only.text)?.role === 'value' && !hasArgument
}

// In `d/dz g(z) at z = 0` the equation belongs to the point.
const POINT_WORD = /(?:^|[^A-Za-z\\])(?:at|for|if|when|where|with)(?![A-Za-z])/

const isLeftSide = (left: string, names: Names): boolean => {
  if (POINT_WORD.test(left)) return false
  if (left === '' || SLOPE.test(left)) return true
  const [, name, primes = '', argument = ''] = VALUE.exec(left) ?? []
  return name !== undefined && isNameOfAnswer(name, primes.trim() !== '', argument !== '', names)
}

/**
 * Where the answer begins in `g'(z) = …`, `dg/dz = …`, `y = …` or `= …`; 0 where the text has no such
 * left side. A variable on the left is a condition, no name for the answer.
 */
export const answerStart = (text: string, names: Names): number => {
  const [prefix] = PREFIX.exec(text) ?? []
  if (prefix !== undefined) return prefix.length
  if (!text.includes('=') && !text.includes('≈') && !text.includes('\\approx')) return 0
  const at = signAt(text)
  if (
    at < 0 ||
    !isLeftSide(
      text
        .slice(0, at)
        .replace(/[:&]\s*$/, '')
        .trim(),
      names,
    )
  )
    return 0
  const [sign = ''] = SIGN.exec(text.slice(at)) ?? []
  return at + sign.length
}
