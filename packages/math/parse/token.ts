import type { Rational } from '../number/rational'
import type { Span } from '../tree/expression'
import type { Slip } from './slip'

/** The kinds of token. `broken` carries the slip that stops the reading where it stands. */
export type TokenKind =
  | 'number'
  | 'fraction'
  | 'variable'
  | 'defined'
  | 'function'
  | 'constant'
  | 'keyword'
  | 'undefined'
  | 'differential'
  | 'frac'
  | 'root'
  | 'operator'
  | 'relation'
  | 'separator'
  | 'evaluated'
  | 'open'
  | 'close'
  | 'bar'
  | 'broken'
  | 'end'

/** One token, with its place in the folded text. */
export type Token = {
  readonly kind: TokenKind
  /** The sign, or the name as the tree has it: `exp` for `EXP`, `sigmoid` for `σ`. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** What was typed, in the folded text. */
  readonly typed: string
  /** Whether white space stands before it. */
  readonly spaced: boolean
  /** Whether a new line stands before it. */
  readonly newLine: boolean
  readonly value: Rational | null
  readonly slip: Slip | null
}

/** The place of a token, or of a run of tokens. */
export const spanOfTokens = (first: Token, last: Token): Span => [first.from, last.to]
