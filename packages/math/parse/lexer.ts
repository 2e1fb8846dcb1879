import type { Rational } from '../number/rational'
import type { FoldedText } from './fold'
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
  /** Offsets of closing braces that belong to `\text{…}` and the like. */
  readonly dropped: Set<number>
  at: number
  /** What stands before the next token. */
  spaced: boolean
  newLine: boolean
  /** Whether a new line separates: cases are written below each other, TeX is not. */
  readonly linesCount: boolean
  /** How many environments with columns are open. */
  environments: number
}

type Extra = { readonly value?: Rational; readonly slip?: Slip }

/** Adds the token that ends at `end`, and goes on from there. */
export const push = (
  lexer: Lexer,
  kind: TokenKind,
  text: string,
  end: number,
  { value, slip }: Extra = {},
): void => {
  const [from, to] = lexer.folded.spanOf(lexer.at, end)
  const { spaced, newLine } = lexer
  lexer.tokens.push({
    kind,
    text,
    typed: lexer.text.slice(lexer.at, end),
    from,
    to,
    spaced,
    newLine: newLine && lexer.linesCount,
    value: value ?? null,
    slip: slip ?? null,
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
  const span = lexer.folded.spanOf(lexer.at, end)
  push(lexer, 'broken', lexer.text.slice(lexer.at, end), end, { slip: { code, span, args } })
  lexer.at = lexer.text.length
}

/** What a sticky pattern matches at the present place, null for nothing. */
export const matchHere = (lexer: Lexer, pattern: RegExp): RegExpExecArray | null => {
  pattern.lastIndex = lexer.at
  return pattern.exec(lexer.text)
}

const NUMBER = /(?:\d+(?:\.(?![*/^.])\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const BAD_NUMBER = /0[xXbBoO][0-9a-fA-F]+|\d*\.\.[.\d]*|\d*\.\d+\.[.\d]*/y
const PERCENT = /\s?\\?%(?!\s*[\w([{.\\])/y

/** Reads a number, with its exponent and percent sign. */
export const lexNumber = (lexer: Lexer) => {
  const bad = matchHere(lexer, BAD_NUMBER)
  const match = matchHere(lexer, NUMBER)
  if (bad !== null || match === null) {
    const [found = ''] = bad ?? []
    return breakOff(lexer, 'bad-number', lexer.at + Math.max(1, found.length), { found })
  }
  const [literal] = match
  const end = lexer.at + literal.length
  PERCENT.lastIndex = end
  const percent = PERCENT.exec(lexer.text)
  const value = literalValue(literal, percent !== null)
  if (value === null) {
    return breakOff(lexer, 'bad-number', end, { found: literal, most: `${DIGITS_MAX}` })
  }
  push(
    lexer,
    'number',
    percent === null ? literal : `${literal}%`,
    end + (percent?.[0].length ?? 0),
    {
      value,
    },
  )
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

/** Reads a sign of one or two characters. */
export const lexSign = (lexer: Lexer) => {
  const two = lexer.text.slice(lexer.at, lexer.at + 2)
  if (TWO_CHARACTERS.has(two)) return pushSign(lexer, two, lexer.at + 2)
  // A code point may take two UTF-16 units.
  const one = String.fromCodePoint(lexer.text.codePointAt(lexer.at) ?? 0)
  if (one !== '&') return pushSign(lexer, one, lexer.at + one.length)
  const isColumn = lexer.environments > 0
  push(lexer, isColumn ? 'separator' : 'keyword', isColumn ? '&' : 'and', lexer.at + 1)
}
