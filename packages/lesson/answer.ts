/**
 * What a learner hands in: the text as typed, or for a choice the ids of the options chosen (one
 * id may be given as plain text).
 */
export type Answer = string | readonly string[]

/** Names that an answer may use; the browser reads answers with them, the server again. */
export type AnswerNames = {
  readonly variables: readonly string[]
  readonly functions: readonly string[]
  readonly values: readonly string[]
  /** Names that the lesson defines but this exercise does not allow: their use is a slip. */
  readonly forbidden: readonly string[]
}
