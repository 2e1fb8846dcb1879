import { type DecidedVerdict, isAuthorsAlone } from '@slopewise/lesson'
import type { Judgement } from './judgement'

/** What an author wrote for an answer, where something fits. */
export type AuthorWords = { readonly html: string; readonly text: string } | null

/**
 * The verdict in words. For a wrong answer the author's, where there are any, are all that is said,
 * but for the place of the mistake; for any other they come after what the mark is for.
 */
export const verdictOf = (
  judgement: Judgement,
  parsed: string,
  author: AuthorWords,
): DecidedVerdict => {
  const { verdict, reason, witness } = judgement
  const isAuthorsOnly = author !== null && author.text !== '' && isAuthorsAlone(judgement)
  return {
    verdict,
    reason,
    parsed,
    feedback: isAuthorsOnly ? author.text : judgement.feedback,
    ...(author === null ? {} : { feedbackHtml: author.html }),
    ...(witness === undefined ? {} : { witness }),
  }
}
