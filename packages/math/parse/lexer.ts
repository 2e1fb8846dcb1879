import type { Rational } from '../number/rational'
import { endOf, type FoldedText, spanOf, startOf } from './fold'
import type { Names } from './names'
import { DIGITS_MAX, literalValue } from './number-literal'
import type { ParseOptions } from './options'
import type { Slip, SlipCode } from './slip'
import type { Token, TokenKind } from './token'

/** The state of cutting a text into tokens. */
export type Lexer = {
  readonly folded: FoldedText
  readonly text: string
  readonly names: Names
  readonly options: ParseOptions
  readonly tokens: Token[]
  /** For every open `{` whether it belongs to `\text{…}` or the like, and is not read. */
  readonly braces: boolean[]
  at: number
  /** What stands before the next token. */
  spaced: boolean
  newLine: boolean
  /** Whether a new line separates: cases are written below each other, TeX is not. */
  readonly linesCount: boolean
  /** Whether lines are aligned at `&`, which then stands for nothing. */
  readonly isAligned: boolean
  /** How many environments with columns are open. */
  environments: number
}

/** Adds the token that ends at `end`, and goes on from there. */
export const push = (
  lexer: Lexer,
  kind: TokenKind,
  text: string,
  end: number,
  value: Rational | null = null,
  slip: Slip | null = null,
): void => {
  const { folded, at, spaced, newLine } = lexer
  const from = startOf(folded, at)
  lexer.tokens.push({
    kind,
    text,
    typed: lexer.text.slice(at, end),
    from,
    to: end > at ? Math.max(from, endOf(folded, end)) : from,
    spaced,
    newLine: newLine && lexer.linesCount,
    value,
    slip,
  })
  lexer.at = end
  lexer.spaced = false
  lexer.newLine = false
}

/** Adds a token that stops the reading where it stands, and ends the cutting. */
export const breakOff = (
  lexer: Lexer,
  code: SlipCode,
  end: number,
  args: Readonly<Record<string, string>> = {},
): void => {
  const span = spanOf(lexer.folded, lexer.at, end)
  push(lexer, 'broken', lexer.text.slice(lexer.at, end), end, null, { code, span, args })
  lexer.at = lexer.text.length
}

/** Whether a character code is a digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** What a sticky pattern matches at the present place, null for nothing. */
export const matchHere = (lexer: Lexer, pattern: RegExp): RegExpExecArray | null => {
  pattern.lastIndex = lexer.at
  return pattern.exec(lexer.text)
}

const NUMBER = /(?:\d+(?:\.(?![*/^.])\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const BAD_NUMBER = /0[xXbBoO][0-9a-fA-F]+|\d*\.\.[.\d]*|\d*\.\d+\.[.\d]*/y
// `0.(3)` says that the 3 is repeated: brackets with digits, close behind a decimal.
const REPEATED = /\(\d+\)/y
const PERCENT = /\s?\\?%(?!\s*[\w([{.\\])/y

const readFullNumber = (lexer: Lexer) => {
  const bad = matchHere(lexer, BAD_NUMBER)
  const match = matchHere(lexer, NUMBER)
  if (bad !== null || match === null) {
    const [found = ''] = bad ?? []
    return breakOff(lexer, 'bad-number', lexer.at + Math.max(1, found.length), { found })
  }
  const [literal] = match
  const end = lexer.at + literal.length
  REPEATED.lastIndex = end
  const [repeated = ''] = literal.includes('.') ? (REPEATED.exec(lexer.text) ?? []) : []
  if (repeated !== '') {
    return breakOff(lexer, 'bad-number', end + repeated.length, { found: literal + repeated })
  }
  PERCENT.lastIndex = end
  const [percent = ''] = PERCENT.exec(lexer.text) ?? []
  const value = literalValue(literal, percent !== '')
  if (value === null) {
    return breakOff(lexer, 'bad-number', end, { found: literal, most: `${DIGITS_MAX}` })
  }
  push(lexer, 'number', percent === '' ? literal : `${literal}%`, end + percent.length, value)
}

const SHORT_DIGITS = 9
// What makes more of digits than a plain number: a point, an exponent, a percent sign, hexadecimal.
const GOES_ON = /[.eExXbBoO%\\\s]/

const TEX_DECIMAL = /(\d+)\{,\}(\d+)/y
const THOUSANDS = /^[1-9]\d{0,2}\{,\}\d{3}$/

/** `0{,}5`, as TeX sets a decimal comma; `1{,}000` may be a thousand. */
const lexTexDecimal = (lexer: Lexer): boolean => {
  const [found = '', whole = '', fraction = ''] = matchHere(lexer, TEX_DECIMAL) ?? []
  if (found === '') return false
  const end = lexer.at + found.length
  const value = THOUSANDS.test(found) ? null : literalValue(`${whole}.${fraction}`)
  if (value === null) breakOff(lexer, 'ambiguous-comma', end, { found })
  else push(lexer, 'number', `${whole}.${fraction}`, end, value)
  return true
}

/** Reads a number, with its exponent and percent sign. */
export const lexNumber = (lexer: Lexer): void => {
  const { text, at } = lexer
  let end = at
  while (isDigit(text.charCodeAt(end))) end += 1
  if (text[end] === '{' && lexTexDecimal(lexer)) return
  const isShort = end > at && end - at <= SHORT_DIGITS && !GOES_ON.test(text[end] ?? '')
  const digits = text.slice(at, end)
  if (isShort) push(lexer, 'number', digits, end, literalValue(digits))
  else readFullNumber(lexer)
}

const SIGNS: readonly (readonly [sign: string, kind: TokenKind, text?: string])[] = [
  ['**', 'operator', '^'],
  ['.*', 'operator', '*'],
  ['./', 'operator', '/'],
  ['.^', 'operator', '^'],
  ['->', 'separator'],
  ['<=', 'relation'],
  ['=<', 'relation', '<='],
  ['>=', 'relation'],
  ['=>', 'relation', '>='],
  ['!=', 'relation'],
  ['<>', 'relation', '!='],
  ['==', 'relation', '='],
  [':=', 'relation', '='],
  ['&&', 'keyword', 'and'],
  ['//', 'broken'],
]

const SINGLE_SIGNS: ReadonlyMap<string, TokenKind> = new Map([
  ...[..."+-*/^_'"].map(sign => [sign, 'operator'] as const),
  ...[...'<>=≈'].map(sign => [sign, 'relation'] as const),
  ...[...',;:?'].map(sign => [sign, 'separator'] as const),
  ...[...'([{⌊⌈'].map(sign => [sign, 'open'] as const),
  ...[...')]}⌋⌉'].map(sign => [sign, 'close'] as const),
  ['|', 'bar'] as const,
  ['√', 'root'] as const,
  ['∛', 'root'] as const,
])

const TWO_CHARACTERS = new Map(
  SIGNS.map(([sign, kind, text]) => [sign, { kind, text: text ?? sign }]),
)

/** Reads the sign `sign`, which stands from the present place to `end`. */
export const pushSign = (lexer: Lexer, sign: string, end: number) => {
  const kind = SINGLE_SIGNS.get(sign)
  if (kind !== undefined) return push(lexer, kind, sign, end)
  const double = TWO_CHARACTERS.get(sign)
  if (double !== undefined && double.kind !== 'broken') {
    return push(lexer, double.kind, double.text, end)
  }
  breakOff(lexer, double ? 'unexpected-token' : 'unexpected-character', end, { found: sign })
}

// The signs with which one of two characters may begin.
const FIRST_OF_TWO = new Set(SIGNS.map(([sign]) => sign[0]))

/** Reads a sign of one or two characters. */
export const lexSign = (lexer: Lexer): void => {
  const { text, at } = lexer
  const first = text[at] ?? ''
  const two = FIRST_OF_TWO.has(first) ? text.slice(at, at + 2) : ''
  if (TWO_CHARACTERS.has(two)) pushSign(lexer, two, at + 2)
  else if (first === '&' && lexer.environments === 0 && lexer.isAligned) {
    lexer.at += 1
    lexer.spaced = true
  } else if (first === '&') {
    const isColumn = lexer.environments > 0
    push(lexer, isColumn ? 'separator' : 'keyword', isColumn ? '&' : 'and', at + 1)
  } else {
    // A code point may take two UTF-16 units.
    const one = first < '\ud800' ? first : String.fromCodePoint(text.codePointAt(at) ?? 0)
    pushSign(lexer, one, at + one.length)
  }
}
