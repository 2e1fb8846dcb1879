import type { AnswerWitness, VerdictName } from '@slopewise/lesson'
import {
  MISCONCEPTION_WORDS,
  type MisconceptionTag,
  type ReasonTag,
  say,
  VERDICT_WORDS,
  type VerdictWordsId,
  type WordingArgs,
} from '@slopewise/lesson/messages'

/** What is decided of an answer that could be read, before an author's own words are looked up. */
export type Judgement = {
  readonly verdict: Exclude<VerdictName, 'invalid'>
  readonly reason: ReasonTag | MisconceptionTag
  /** Every tag that fits: the reason, and for a merged class the others. */
  readonly tags: readonly string[]
  readonly feedback: string
  readonly witness?: AnswerWitness
}

type Words = { readonly id: VerdictWordsId; readonly args?: WordingArgs }

/** A judgement with one reason, in the words of `words.id`. */
export const judge = (
  verdict: Judgement['verdict'],
  reason: ReasonTag,
  { id, args = {} }: Words,
): Judgement => ({ verdict, reason, tags: [reason], feedback: say(VERDICT_WORDS[id], args) })

/**
 * The reply to a class of wrong rules: its own where there is one rule, else all causes by name,
 * since nothing in the answer tells which it was.
 */
export const replyTo = (tags: readonly MisconceptionTag[], args: WordingArgs): string => {
  const [only, ...others] = tags
  if (only !== undefined && others.length === 0) return say(MISCONCEPTION_WORDS[only].reply, args)
  const causes = tags.map(tag => say(MISCONCEPTION_WORDS[tag].cause, args))
  return say(VERDICT_WORDS['misconception/several'], { causes: `Perhaps ${causes.join(', or ')}` })
}
