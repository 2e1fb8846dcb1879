import { undefinedValue } from '../tree/build'
import type { Condition, Expression, Span } from '../tree/expression'
import type { ParseOptions } from './options'
import type { Slip, SlipCode } from './slip'
import type { Token } from './token'

/** How deep brackets, powers, roots and fractions may be nested. */
export const NESTING_MAX = 250

/** The rules that call each other across files. */
export type Grammar = {
  /** A sum: `-a b + c`. */
  readonly sum: (reader: Reader) => Expression
  /** One factor with its powers: `(z+1)^2`. */
  readonly power: (reader: Reader) => Expression
  /** One factor without powers. */
  readonly primary: (reader: Reader) => Expression
  /** What stands in brackets that are opened by the next token, both taken. */
  readonly group: (reader: Reader) => Expression
}

/**
 * The state of one reading. After a slip the reader stands at the end for good, so that every rule
 * finishes by itself; the first slip is the one reported.
 */
export type Reader = {
  /** Changed only where TeX splits one number token in two: `\frac12`. */
  readonly tokens: Token[]
  readonly options: ParseOptions
  readonly grammar: Grammar
  at: number
  depth: number
  slip: Slip | null
  /** Whether `1,5` is read as a decimal here, and whether that has happened. */
  decimalComma: boolean
  sawDecimalComma: boolean
  /** How many `|` are open in the innermost brackets. */
  bars: number
  /** Whether a bar with a subscript belongs to a derivative further out. */
  keepsEvaluationBar: boolean
  /** Whether a bracket is known to be open to the end. */
  hasUnclosed: boolean
  /** Values that were written as a condition in brackets, with that condition. */
  iversons: Map<Expression, Condition> | null
  /** Whether the text has TeX commands in it, so that braces are not seen. */
  readonly isTex: boolean
  /** Whether a semicolon is anywhere in the text. */
  readonly hasSemicolon: boolean
  /** Whether infinity or `undefined` was read. */
  speaksOfAnswers: boolean
}

/** What is read in the place of something that cannot be read. */
export const NOTHING: Expression = undefinedValue()

/** The next token, not taken. */
export const peek = (reader: Reader, ahead = 0): Token => {
  const { tokens } = reader
  // The list ends with an `end` token, so there is a last one.
  return tokens[reader.at + ahead] ?? (tokens[tokens.length - 1] as Token)
}

/** Takes the next token; at the end, the `end` token again and again. */
export const take = (reader: Reader): Token => {
  const token = peek(reader)
  if (reader.at < reader.tokens.length - 1) reader.at += 1
  return token
}

/** The token before the next one, null at the beginning. */
export const previous = (reader: Reader): Token | null => reader.tokens[reader.at - 1] ?? null

/** Whether the next token is this sign. */
export const isNext = (reader: Reader, kind: Token['kind'], text: string): boolean => {
  const token = peek(reader)
  return token.kind === kind && token.text === text
}

/** Takes the next token if it is this sign. */
export const takeIf = (reader: Reader, kind: Token['kind'], text: string): boolean => {
  if (!isNext(reader, kind, text)) return false
  take(reader)
  return true
}

/** Records the first slip and ends the reading. */
export const fail = (
  reader: Reader,
  code: SlipCode,
  span: Span,
  args: Readonly<Record<string, string>> = {},
): typeof NOTHING => {
  if (reader.slip === null) reader.slip = { code, span, args }
  reader.at = reader.tokens.length - 1
  return NOTHING
}

/** The span from a token to the token taken last. */
export const spanFrom = (reader: Reader, first: Token): Span => [
  first.from,
  Math.max(first.to, previous(reader)?.to ?? first.to),
]

/** Runs a rule one level deeper; too many levels are the slip `too-deep`. */
export const nested = (reader: Reader, rule: (reader: Reader) => Expression): Expression => {
  if (reader.depth >= NESTING_MAX) {
    const { from, to } = peek(reader)
    return fail(reader, 'too-deep', [from, to], { most: `${NESTING_MAX}` })
  }
  reader.depth += 1
  const result = rule(reader)
  reader.depth -= 1
  return result
}

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '|': '|',
  '⌊': '⌋',
  '⌈': '⌉',
  cases: 'cases',
}

/** Whether a token closes what `opened` opened. */
export const closes = (opened: Token, token: Token): boolean =>
  token.text === CLOSING[opened.text] &&
  (token.kind === 'close' || (token.kind === 'bar' && opened.kind === 'bar'))

/** Takes the closing sign of `opened`; anything else is a slip. */
export const takeClosing = (reader: Reader, opened: Token): void => {
  const token = peek(reader)
  if (closes(opened, token)) {
    take(reader)
    return
  }
  const [from, to] = [token.from, token.to]
  if (token.kind === 'close') {
    fail(reader, 'mismatched-bracket', [from, to], { open: opened.text, close: token.text })
  } else if (token.kind === 'end') {
    fail(reader, 'unclosed-bracket', [opened.from, opened.to], { bracket: opened.text })
  } else if (token.slip !== null) {
    fail(reader, token.slip.code, token.slip.span, token.slip.args)
  } else {
    fail(reader, 'unexpected-token', [from, to], { found: token.text })
  }
}
