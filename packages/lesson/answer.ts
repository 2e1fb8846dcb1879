/**
 * An answer to one question: the text as typed, or for a choice the ids of the options chosen (one
 * id may be given as plain text).
 */
export type PartAnswer = string | readonly string[]

/** Answers by the names of the parts; a part that is left out, or empty, is not answered. */
export type PartAnswers = { readonly [part: string]: PartAnswer }

/**
 * What a learner hands in: one answer, or for an exercise of several parts one for each of them, by
 * name (a list is read in the order of the parts).
 */
export type Answer = PartAnswer | PartAnswers

/** Whether answers are given by the names of parts. */
export const isByPart = (answer: Answer): answer is PartAnswers =>
  typeof answer !== 'string' && !Array.isArray(answer)

/** Whether there is nothing in an answer to one question. */
export const isEmptyPart = (answer: PartAnswer | undefined): boolean =>
  answer === undefined || (typeof answer === 'string' ? answer.trim() : answer).length === 0

/** An answer as one line of text, to be quoted. */
export const answerText = (answer: Answer): string => {
  if (typeof answer === 'string') return answer
  if (!isByPart(answer)) return answer.join(', ')
  return Object.entries(answer)
    .map(([name, part]) => `${name}: ${answerText(part)}`)
    .join('; ')
}

/** Names that an answer may use; the browser reads answers with them, the server again. */
export type AnswerNames = {
  readonly variables: readonly string[]
  readonly functions: readonly string[]
  readonly values: readonly string[]
  /** Names that the lesson defines but this exercise does not allow: their use is a slip. */
  readonly forbidden: readonly string[]
}
