import type { FeedbackRule, VariantKey } from '@slopewise/lesson'
import { isMisconceptionTag, REASON_TAGS } from '@slopewise/lesson/messages'
import type { Expression } from '@slopewise/math'
import type { VariantReader } from '../key/prepared'

const isTag = (text: string): boolean =>
  isMisconceptionTag(text) || REASON_TAGS.some(tag => tag === text)

/**
 * The author's `<Feedback>` for an answer: the first whose `when` is one of `tags`, else the first
 * whose `when` is an expression that `matches`. A wrong rule's own reply comes before words for an
 * expression: what an author has to say to those who hold the rule is written `when` its tag.
 */
export const findAuthorFeedback = (
  variant: Pick<VariantReader, 'key' | 'read'>,
  tags: readonly string[],
  matches: (expression: Expression) => boolean,
): FeedbackRule | null => {
  const { feedback } = variant.key
  const byTag = feedback.find(rule => tags.includes(rule.when.trim()))
  if (byTag !== undefined) return byTag
  if (tags.some(isMisconceptionTag)) return null
  const byExpression = feedback.find(rule => {
    if (isTag(rule.when.trim())) return false
    const expression = variant.read(rule.when)
    return expression !== null && matches(expression)
  })
  return byExpression ?? null
}

/** The author's `<Feedback>` for one of some option ids or tags; for a choice. */
export const findFeedbackByName = (
  { feedback }: VariantKey,
  names: readonly string[],
): FeedbackRule | null => feedback.find(rule => names.includes(rule.when.trim())) ?? null
