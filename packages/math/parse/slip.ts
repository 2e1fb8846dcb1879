import type { Span } from '../tree/expression'

/** Why a text could not be read. Words for each code live in `packages/lesson/messages`. */
export type SlipCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unexpected-character'
  | 'unexpected-token'
  | 'unclosed-bracket'
  | 'unopened-bracket'
  | 'mismatched-bracket'
  | 'empty-brackets'
  | 'missing-operand'
  | 'missing-exponent'
  | 'missing-argument'
  | 'wrong-argument-count'
  | 'unknown-name'
  | 'unknown-function'
  | 'bad-number'
  | 'ambiguous-comma'
  | 'division-by-zero'
  | 'not-a-real-number'
  | 'incomplete-cases'
  | 'condition-without-value'
  | 'not-one-answer'
  | 'name-not-allowed'
  | 'derivative-not-allowed'
  | 'condition-not-allowed'
  | 'words'
  | 'two-readings'

/** A slip of the pen: never an attempt. `span` lies in the learner's own text, `args` fill the message. */
export type Slip = {
  readonly code: SlipCode
  readonly span: Span
  readonly args: Readonly<Record<string, string>>
}
