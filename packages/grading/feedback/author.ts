import type { FeedbackRule, VariantKey } from '@slopewise/lesson'
import { isMisconceptionTag, REASON_TAGS } from '@slopewise/lesson/messages'

const isTag = (text: string): boolean =>
  isMisconceptionTag(text) || REASON_TAGS.some(tag => tag === text)

/** The author's replies to a variant, and what reads their conditions: null where one is none. */
type Rules<Condition> = {
  readonly key: VariantKey
  readonly read: (text: string) => Condition | null
}

/**
 * The author's `<Feedback>` for an answer: the first whose `when` is one of `tags`, else the first
 * whose `when` is an expression, or a set, that `matches`. A wrong rule's own reply comes before words for an
 * expression: what an author has to say to those who hold the rule is written `when` its tag.
 */
export const findAuthorFeedback = <Condition>(
  { key, read }: Rules<Condition>,
  tags: readonly string[],
  matches: (condition: Condition) => boolean,
): FeedbackRule | null => {
  const { feedback } = key
  const byTag = feedback.find(rule => tags.includes(rule.when.trim()))
  if (byTag !== undefined) return byTag
  if (tags.some(isMisconceptionTag)) return null
  const byExpression = feedback.find(rule => {
    if (isTag(rule.when.trim())) return false
    const condition = read(rule.when)
    return condition !== null && matches(condition)
  })
  return byExpression ?? null
}

/** The author's `<Feedback>` for one of some option ids or tags; for a choice. */
export const findFeedbackByName = (
  { feedback }: VariantKey,
  names: readonly string[],
): FeedbackRule | null => feedback.find(rule => names.includes(rule.when.trim())) ?? null
