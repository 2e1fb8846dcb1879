import { type Rational, ZERO } from '../../number/rational'
import { FUNCTIONS } from '../../tree/functions'
import { literalValue, shortDecimal } from '../number-literal'
import type { ParseOptions } from '../options'
import { CONSTANTS, KEYWORDS, plainName, SPELLINGS } from './words'

// The kinds of token. A sign of one character is its own code: 43 for `+`.
/** The end of the text, or of the reading where it was declined. */
export const END = 0
/** A number. */
export const NUMBER = 1
/** A variable, or a value that the lesson defines. */
export const NAME = 2
/** A function that the lesson defines. */
export const DEFINED = 3
/** A built-in function. */
export const FUNCTION = 4
/** e or π. */
export const CONSTANT = 5
/** The words of cases and conditions. */
export const IF = 6
/** See `IF`. */
export const AND = 7
/** See `IF`. */
export const OR = 8
/** `<=` and the like. */
export const RELATION = 9
/** What only the full reader knows. */
export const OTHER = 10
/** Signs of one character. */
export const PRIME = 39
/** See `PRIME`. */
export const OPEN = 40
/** See `PRIME`. */
export const CLOSE = 41
/** See `PRIME`. */
export const STAR = 42
/** See `PRIME`. */
export const PLUS = 43
/** See `PRIME`. */
export const COMMA = 44
/** See `PRIME`. */
export const MINUS = 45
/** See `PRIME`. */
export const SLASH = 47
/** See `PRIME`. */
export const CARET = 94
/** See `PRIME`. */
export const BAR = 124

type Arity = readonly [least: number, most: number]

const NO_ARGUMENTS: Arity = [0, 0]

/** The state of one plain reading: the next token, and what was taken. */
export type PlainReader = {
  readonly text: string
  readonly options: ParseOptions
  readonly values: readonly string[]
  readonly functions: readonly string[]
  /** Whether a declared name could be spelt in another way. */
  readonly hasOddNames: boolean
  /** The next token: its kind, its place, what it says, how many arguments it takes. */
  kind: number
  from: number
  to: number
  word: string
  arity: Arity
  value: Rational
  /** Where the token taken last ends, and where the number taken last did. */
  end: number
  numberEnd: number
  depth: number
  /** Whether a `|` would close. */
  bars: boolean
  /** How many names and calls were read: what stands between two equal counts is a plain number. */
  names: number
  /** How many functions stood without their argument. */
  bares: number
  /** Where brackets that hold just the variable are no product: behind a value. */
  noCallAt: number
  declined: boolean
}

const NONE: readonly string[] = []

const ODD_SIGN = /[_{}]|[^ -~]/

const isOdd = (name: string): boolean => name > '\u007f' || (name.length > 1 && ODD_SIGN.test(name))

/** A reader before the first token of the text. */
export const plainReaderOf = (text: string, options: ParseOptions): PlainReader => {
  const { variables, values = NONE, functions = NONE, forbidden = NONE } = options
  return {
    text,
    options,
    values,
    functions,
    hasOddNames:
      variables.some(isOdd) || values.some(isOdd) || functions.some(isOdd) || forbidden.some(isOdd),
    kind: END,
    from: 0,
    to: 0,
    word: '',
    arity: NO_ARGUMENTS,
    value: ZERO,
    end: 0,
    numberEnd: -1,
    depth: 0,
    bars: false,
    names: 0,
    bares: 0,
    noCallAt: -1,
    declined: false,
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  // Greek letters, without the ς at the end of a word.
  (code >= 0x391 && code <= 0x3c9 && code !== 0x3c2 && (code <= 0x3a9 || code >= 0x3b1))

const SAFE_DIGITS = 15

/** The end of `e-3` behind a number; the same place where there is none, -1 where it is not plain. */
const endOfExponent = (text: string, at: number): number => {
  const sign = text.charCodeAt(at + 1)
  const digits = at + (sign === PLUS || sign === MINUS ? 2 : 1)
  if (!isDigit(text.charCodeAt(digits))) return sign > 127 ? -1 : at
  let end = digits
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

const scanNumber = (reader: PlainReader): void => {
  const { text, from } = reader
  let at = from
  let digits = 0
  let point = -1
  let code = text.charCodeAt(at)
  for (; isDigit(code) || (code === 46 && point < 0); code = text.charCodeAt(at)) {
    if (code === 46) point = at
    else digits = digits * 10 + code - 48
    at += 1
  }
  const next = code | 32
  const end = next === 101 ? endOfExponent(text, at) : at
  const after = text.charCodeAt(end)
  // `0x1f`, `1.`, `1.2.3`, and in a list `1,05`.
  const isOdd =
    after === 46 ||
    point === at - 1 ||
    (text.charCodeAt(from) === 48 && (next === 120 || next === 98 || next === 111)) ||
    (after === COMMA && text.charCodeAt(end + 1) === 48 && isDigit(text.charCodeAt(end + 2)))
  reader.to = at
  reader.kind = OTHER
  if (isOdd || end < 0) return
  const isShort = end === at && at - from <= SAFE_DIGITS
  const value = isShort
    ? shortDecimal(digits, point < 0 ? 0 : at - point - 1)
    : literalValue(text.slice(from, end))
  if (value === null) return
  reader.to = end
  reader.kind = NUMBER
  reader.value = value
}

type Word = { readonly kind: number; readonly text: string; readonly arity: Arity }

const wordsOf = <Text extends string>(
  spellings: ReadonlyMap<string, Text>,
  kindOf: (text: Text) => number,
  arityOf: (text: Text) => Arity = () => NO_ARGUMENTS,
) =>
  [...spellings].map(([spelling, text]): [string, Word] => [
    spelling,
    { kind: kindOf(text), text, arity: arityOf(text) },
  ])

const KEYWORD_KINDS: Readonly<Record<string, number>> = { if: IF, and: AND, or: OR }

const WORDS: ReadonlyMap<string, Word> = new Map([
  ...wordsOf(
    SPELLINGS,
    () => FUNCTION,
    name => FUNCTIONS[name].arity,
  ),
  ...wordsOf(CONSTANTS, name => (name === 'infinity' ? OTHER : CONSTANT)),
  ...wordsOf(KEYWORDS, word => KEYWORD_KINDS[word] ?? OTHER),
])

// The lists are short: a loop is faster than `includes`, and far faster than building a set.
const has = (names: readonly string[], word: string): boolean => {
  for (const name of names) if (name === word) return true
  return false
}

const kindOfDeclared = (reader: PlainReader, word: string): number => {
  const { options } = reader
  if (has(options.variables, word) || has(reader.values, word)) return NAME
  if (has(reader.functions, word)) return DEFINED
  return options.forbidden !== undefined && has(options.forbidden, word) ? OTHER : END
}

/** Whether the word is another spelling of a declared name, too: `λ` for `lambda`. */
const isOtherSpelling = ({ options, values, functions }: PlainReader, word: string): boolean =>
  [...options.variables, ...values, ...functions, ...(options.forbidden ?? NONE)].some(
    name => name !== word && plainName(name) === plainName(word),
  )

const kindOfLetter = (reader: PlainReader, letter: string): number => {
  const kind = kindOfDeclared(reader, letter)
  return kind === END && letter === 'e' ? CONSTANT : kind
}

const isFactor = (kind: number): boolean => kind === NAME || kind === CONSTANT

// Declared words that may begin a phrase instead: `undefined`, `return z`.
const BEGINS_PHRASE = /^[undrUNDR]./

const scanWord = (reader: PlainReader): void => {
  const { text, from } = reader
  let to = from + 1
  let code = text.charCodeAt(to)
  while (isLetter(code) || isDigit(code) || code === 95) {
    to += 1
    code = text.charCodeAt(to)
  }
  const word = to === from + 1 ? text.charAt(from) : text.slice(from, to)
  reader.to = to
  reader.word = word
  reader.kind = code === 46 ? OTHER : kindOfWord(reader, word)
}

const kindOfWord = (reader: PlainReader, word: string): number => {
  if ((reader.hasOddNames || word > '\u007f') && isOtherSpelling(reader, word)) return OTHER
  const declared = kindOfDeclared(reader, word)
  if (declared !== END) return word.length > 1 && BEGINS_PHRASE.test(word) ? OTHER : declared
  if (word === 'e') return CONSTANT
  const known = WORDS.get(word)
  if (known !== undefined) {
    reader.word = known.text
    reader.arity = known.arity
    return known.kind
  }
  // `ze` is z times e; longer words may hold the name of a function.
  if (word.length !== 2 || !isFactor(kindOfLetter(reader, word.charAt(1)))) return OTHER
  const kind = kindOfLetter(reader, word.charAt(0))
  reader.to = reader.from + 1
  reader.word = word.charAt(0)
  return isFactor(kind) ? kind : OTHER
}

const isNext = ({ text, to }: PlainReader, code: number): boolean => text.charCodeAt(to) === code

const scanRelation = (reader: PlainReader, code: number): number => {
  const hasEquals = isNext(reader, 61)
  if (hasEquals) reader.to += 1
  else if (code === 33) return OTHER
  reader.word = code === 61 ? '=' : `${String.fromCharCode(code)}${hasEquals ? '=' : ''}`
  return RELATION
}

const scanSign = (reader: PlainReader, code: number): number => {
  reader.to = reader.from + 1
  switch (code) {
    case PRIME:
    case OPEN:
    case CLOSE:
    case PLUS:
    case COMMA:
    case MINUS:
    case SLASH:
    case CARET:
    case BAR:
      return code
    case STAR:
      if (!isNext(reader, STAR)) return STAR
      reader.to += 1
      return CARET
    case 33:
    case 60:
    case 61:
    case 62:
      return scanRelation(reader, code)
    default:
      return code > 127 ? scanTypographic(reader, code) : OTHER
  }
}

const scanTypographic = (reader: PlainReader, code: number): number => {
  switch (code) {
    case 0x2212:
      return MINUS
    case 0xb7:
    case 0xd7:
    case 0x22c5:
      return STAR
    case 0x2032:
    case 0x2019:
      return PRIME
    case 0x2264:
    case 0x2265:
    case 0x2260:
      reader.word = code === 0x2264 ? '<=' : code === 0x2265 ? '>=' : '!='
      return RELATION
    default:
      return OTHER
  }
}

/** Takes the next token and looks at the one behind it. */
export const advance = (reader: PlainReader): void => {
  if (reader.declined) return
  const { text } = reader
  let at = reader.to
  reader.end = at
  if (reader.kind === NUMBER) reader.numberEnd = at
  let code = text.charCodeAt(at)
  while (code === 32) {
    at += 1
    code = text.charCodeAt(at)
  }
  reader.from = at
  if (isLetter(code)) scanWord(reader)
  else if (isDigit(code)) scanNumber(reader)
  else if (code === 46) scanPoint(reader)
  else reader.kind = at < text.length ? scanSign(reader, code) : END
}

/** `.5`, but not behind a name or brackets. */
const scanPoint = (reader: PlainReader): void => {
  const { text, from } = reader
  const before = text.charCodeAt(from - 1)
  if (isLetter(before) || before === CLOSE || !isDigit(text.charCodeAt(from + 1))) {
    reader.kind = OTHER
  } else scanNumber(reader)
}
