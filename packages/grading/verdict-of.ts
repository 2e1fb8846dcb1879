import type { DecidedVerdict } from '@slopewise/lesson'
import type { Judgement } from './judgement'

/** What an author wrote for an answer, where something fits. */
export type AuthorWords = { readonly html: string; readonly text: string } | null

/**
 * The verdict in words: a misconception's own reply comes before the author's words, the author's
 * before the general ones. `feedbackHtml` holds the author's wherever they match.
 */
export const verdictOf = (
  judgement: Judgement,
  parsed: string,
  author: AuthorWords,
): DecidedVerdict => {
  const { verdict, reason, witness } = judgement
  const isGeneral = reason === 'different' || reason === 'wrong-option'
  const feedback = isGeneral && author?.text ? author.text : judgement.feedback
  return {
    verdict,
    reason,
    parsed,
    feedback,
    ...(author === null ? {} : { feedbackHtml: author.html }),
    ...(witness === undefined ? {} : { witness }),
  }
}
