import type { Relation } from '../../tree/expression'
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

/** What a reading makes of a text: the types of values, of conditions, and of sums at work. */
export type Built = { readonly value: unknown; readonly when: unknown; readonly list: unknown }

/**
 * What is made of what is read: trees (`tree-builder.ts`), or steps to be compared at once. All
 * places are offsets in the text; `to` is exclusive.
 */
export type Builder<T extends Built> = {
  /** What a rule gives after the reading was declined. */
  readonly nothing: T['value']
  /** `digits` with a point before the last `places`; the literal itself where `places` is NaN. */
  readonly number: (reader: PlainReader<T>) => T['value']
  readonly name: (name: string, from: number, to: number) => T['value']
  /** π, or e without an exponent. */
  readonly constant: (name: 'e' | 'pi', from: number, to: number) => T['value']
  /** A list of one: of terms or of factors. */
  readonly list: (first: T['value']) => T['list']
  readonly addTerm: (
    list: T['list'],
    term: T['value'],
    isMinus: boolean,
    from: number,
    to: number,
  ) => T['list']
  readonly addFactor: (list: T['list'], factor: T['value']) => T['list']
  readonly sum: (list: T['list'], from: number, to: number) => T['value']
  readonly product: (list: T['list'], from: number, to: number) => T['value']
  readonly negate: (operand: T['value'], from: number, to: number) => T['value']
  /** The numerator, a product opened where it stands in brackets, ends at `middle`; all at `reader.end`. */
  readonly divide: (
    numerator: T['value'],
    denominator: T['value'],
    from: number,
    middle: number,
    reader: PlainReader<T>,
  ) => T['value']
  readonly power: (base: T['value'], exponent: T['value'], from: number, to: number) => T['value']
  /** A power of the e that ends at `middle`. */
  readonly exponential: (
    exponent: T['value'],
    from: number,
    middle: number,
    to: number,
  ) => T['value']
  readonly call: (name: string, args: T['value'][], from: number, to: number) => T['value']
  readonly apply: (
    name: string,
    primes: number,
    args: T['value'][],
    from: number,
    to: number,
  ) => T['value']
  /** How cases are read; null where they are left to the full reader. */
  readonly cases: CaseBuilder<T> | null
  /** What has no value, of plain numbers. */
  readonly isZero: (denominator: T['value']) => boolean
  readonly isNoPower: (base: T['value'], exponent: T['value']) => boolean
  readonly isOutside: (name: string, argument: T['value']) => boolean
}

/** What is made of cases and their conditions, and the rules that read them (`cases.ts`). */
export type CaseBuilder<T extends Built> = {
  readonly readCases: (reader: PlainReader<T>, cases: CaseBuilder<T>, sum: Rule) => T['value']
  readonly readList: (
    reader: PlainReader<T>,
    cases: CaseBuilder<T>,
    first: T['value'],
    sum: Rule,
  ) => T['value']
  readonly compare: (relation: Relation, left: T['value'], right: T['value']) => T['when']
  readonly join: (kind: 'and' | 'or', parts: T['when'][]) => T['when']
  /** As many values as conditions; `from` is -1 for a list whose last case may be the other one. */
  readonly close: (
    values: T['value'][],
    conditions: T['when'][],
    otherwise: T['value'] | null,
    from: number,
    to: number,
  ) => T['value']
}

/** The state of one plain reading: the next token, and what was taken. */
export type PlainReader<T extends Built> = {
  readonly text: string
  readonly options: ParseOptions
  readonly build: Builder<T>
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
  digits: number
  places: number
  /** Where the token taken last ends, and where the number taken last did. */
  end: number
  numberEnd: number
  depth: number
  /** In how many exponents the next token stands. */
  exponents: number
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

/** A rule of the plain grammar. */
export type Rule = <T extends Built>(reader: PlainReader<T>) => T['value']

/** No names. */
export const NONE: readonly string[] = []

const ODD_SIGN = /[_{}]|[^ -~]/

const isOdd = (name: string): boolean => name > '\u007f' || (name.length > 1 && ODD_SIGN.test(name))

/** A reader before the first token of the text. */
export const plainReaderOf = <T extends Built>(
  text: string,
  options: ParseOptions,
  build: Builder<T>,
): PlainReader<T> => {
  const { variables, values = NONE, functions = NONE, forbidden = NONE } = options
  return {
    text,
    options,
    build,
    values,
    functions,
    hasOddNames:
      variables.some(isOdd) || values.some(isOdd) || functions.some(isOdd) || forbidden.some(isOdd),
    kind: END,
    from: 0,
    to: 0,
    word: '',
    arity: NO_ARGUMENTS,
    digits: 0,
    places: 0,
    end: 0,
    numberEnd: -1,
    depth: 0,
    exponents: 0,
    bars: false,
    names: 0,
    bares: 0,
    noCallAt: -1,
    declined: false,
  }
}
