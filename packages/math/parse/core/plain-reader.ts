import { type Rational, ZERO } from '../../number/rational'
import type { ParseOptions } from '../options'

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
/** `otherwise`, `else`. */
export const OTHERWISE = 10
/** A digit as an exponent: `²`. */
export const SUPERSCRIPT = 11
/** What only the full reader knows. */
export const OTHER = 12
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
export const SEMICOLON = 59
/** See `PRIME`. */
export const CARET = 94
/** See `PRIME`. */
export const OPEN_BRACE = 123
/** See `PRIME`. */
export const CLOSE_BRACE = 125
/** See `PRIME`. */
export const BAR = 124

/** The least and the greatest number of arguments. */
export type Arity = readonly [least: number, most: number]

/** The arity of what is no function. */
export const NO_ARGUMENTS: Arity = [0, 0]

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

/** No names. */
export const NONE: readonly string[] = []

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
