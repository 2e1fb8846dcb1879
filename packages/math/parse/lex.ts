import { type Rational, rational } from '../number/rational'
import type { FoldedText } from './fold'
import { lexCommand, lexPrimes } from './lex-tex'
import { lexWord } from './lex-words'
import { breakOff, isDigit, type Lexer, lexNumber, lexSign, matchHere, push } from './lexer'
import type { Names } from './names'
import type { ParseOptions } from './options'
import type { Token } from './token'

const SPACE = /\s+/y
const WHITE = /\s/
const LISTS_CASES = /[<>]|\b(?:if|when|for|otherwise|else)\b/
const ALIGNED = /\\begin\s*\{(?:align|split|eqnarray)/
// Array code that leaves the value as it is: `(z > 0).astype(float)`.
const CONVERSION = /\.(?:astype|float|double|int|long|type|to)\([\w.'"]*\)/y

const skipSpace = (lexer: Lexer): void => {
  lexer.spaced = true
  if (lexer.text[lexer.at] === ' ' || lexer.text[lexer.at] === '~') {
    lexer.at += 1
    return
  }
  const [space = ' '] = matchHere(lexer, SPACE) ?? []
  lexer.newLine ||= space.includes('\n')
  lexer.at += space.length
}

const vulgarFraction = (character: string): Rational => {
  const [numerator = '1', denominator = '1'] = character.normalize('NFKC').split('\u2044')
  return rational(Number(numerator), Number(denominator))
}

const VULGAR_FRACTIONS: ReadonlyMap<string, Rational> = new Map(
  [...'¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map(one => [one, vulgarFraction(one)] as const),
)

const lexVulgarFraction = (lexer: Lexer, character: string, value: Rational): void =>
  push(lexer, 'fraction', character, lexer.at + 1, value)

// The full stop of a sentence that a formula with cases ends: `\text{otherwise}.\end{cases}`.
const LAST_STOP = /\.(?=\s*\}?\s*\\(?:end|\\))/y

const lexDot = (lexer: Lexer): void => {
  const conversion = matchHere(lexer, CONVERSION)
  if (matchHere(lexer, LAST_STOP) !== null && lexer.environments > 0) lexer.at += 1
  else if (conversion !== null) lexer.at += conversion[0].length
  else if (/[*/^]/.test(lexer.text[lexer.at + 1] ?? '')) lexSign(lexer)
  else if (/[A-Za-z)\]}]/.test(lexer.text[lexer.at - 1] ?? '')) {
    breakOff(lexer, 'unexpected-character', lexer.at + 1, { found: '.' })
  } else lexNumber(lexer)
}

const ABOUT = /~\s*[-+]?\s*[\d.¼-¾⅐-⅞]/y
const BEFORE_SIGN = /~\s*[-+*/^=<>),]/y
const SIGN_BETWEEN = /~\s*[-+*/^=<>]$/

/** The last few characters before the present place, spaces at the end left out. */
const textBefore = ({ text, at }: Lexer): string => text.slice(0, at).trimEnd().slice(-8)

// A tilde is a space in TeX, and says `about` before a number; `~(z>0)` is a `not` in array code.
const isTildeSpace = (lexer: Lexer): boolean =>
  lexer.text.includes('\\') ||
  (lexer.tokens.length === 0 && matchHere(lexer, ABOUT) !== null) ||
  matchHere(lexer, BEFORE_SIGN) !== null ||
  SIGN_BETWEEN.test(textBefore(lexer))

const isSpace = (lexer: Lexer, character: string): boolean =>
  (character <= ' ' && WHITE.test(character)) || (character === '~' && isTildeSpace(lexer))

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0x391 && code <= 0x3a9) ||
  (code >= 0x3b1 && code <= 0x3c9)

const lexBrace = (lexer: Lexer, brace: '{' | '}'): void => {
  if (brace === '{') lexer.braces.push(false)
  if (brace === '{' || !lexer.braces.pop())
    push(lexer, brace === '{' ? 'open' : 'close', brace, lexer.at + 1)
  else {
    lexer.at += 1
    lexer.spaced = true
  }
}

const lexOther = (lexer: Lexer, character: string): void => {
  const fraction = character > '\u007f' ? VULGAR_FRACTIONS.get(character) : undefined
  if (isSpace(lexer, character)) skipSpace(lexer)
  else if (character === '\\') lexCommand(lexer)
  else if (character === '.') lexDot(lexer)
  else if (character === '{' || character === '}') lexBrace(lexer, character)
  else if (character === '^' && lexPrimes(lexer)) return
  else if (fraction !== undefined) lexVulgarFraction(lexer, character, fraction)
  else lexSign(lexer)
}

const step = (lexer: Lexer): void => {
  const code = lexer.text.charCodeAt(lexer.at)
  if (isLetter(code)) lexWord(lexer)
  else if (isDigit(code)) lexNumber(lexer)
  else lexOther(lexer, lexer.text[lexer.at] ?? '')
}

/** Cuts a folded text, from `from` to `to`, into tokens; the last one is `end`. */
export const tokenize = (
  folded: FoldedText,
  range: readonly [from: number, to: number],
  options: ParseOptions,
  names: Names,
): Token[] => {
  const text = folded.text.slice(0, range[1])
  const lexer: Lexer = {
    folded,
    text,
    names,
    options,
    tokens: [],
    braces: [],
    at: range[0],
    spaced: false,
    newLine: false,
    linesCount: LISTS_CASES.test(text) && !text.includes('\\'),
    isAligned: ALIGNED.test(text),
    environments: 0,
  }
  while (lexer.at < text.length) {
    const { at } = lexer
    step(lexer)
    // What no rule takes is refused in its place.
    if (lexer.at === at) breakOff(lexer, 'unexpected-character', at + 1, { found: text[at] ?? '' })
  }
  lexer.at = range[1]
  const isCut = lexer.tokens.at(-1)?.kind === 'broken'
  if (!isCut && lexer.braces.includes(true))
    breakOff(lexer, 'unclosed-bracket', range[1], { bracket: '{' })
  push(lexer, 'end', '', range[1])
  return lexer.tokens
}
