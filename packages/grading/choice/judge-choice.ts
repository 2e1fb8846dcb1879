import type { ExerciseKey, FeedbackRule, OptionKey } from '@slopewise/lesson'
import {
  isMisconceptionTag,
  MISCONCEPTION_WORDS,
  say,
  type WordingArgs,
} from '@slopewise/lesson/messages'
import { type Judgement, judge } from '../judgement'

/** Names in the general words about a wrong rule: an option belongs to no one function. */
const GENERAL_NAMES: WordingArgs = { g: 'g', a: 'a', z: 'z' }

const judgeWrong = (wrong: readonly OptionKey[], isSeveral: boolean): Judgement => {
  const tags = wrong.map(({ when }) => when).filter(isMisconceptionTag)
  const [reason] = tags
  if (reason !== undefined) {
    const feedback = say(MISCONCEPTION_WORDS[reason].reply, GENERAL_NAMES)
    return { verdict: 'incorrect', reason, tags, feedback }
  }
  const id = isSeveral ? 'wrong-option/several' : 'wrong-option/one'
  return judge('incorrect', 'wrong-option', { id })
}

/**
 * Decides a choice: right where exactly the correct options are chosen, `partly` where all that are
 * chosen are correct and some are missing, else wrong, for the reason that the first wrong option
 * names. `chosen` are ids of the key's options, at least one.
 */
export const judgeChoice = (key: ExerciseKey, chosen: readonly string[]): Judgement => {
  const picked = key.options.filter(({ id }) => chosen.includes(id))
  const wrong = picked.filter(({ correct }) => !correct)
  const rightCount = key.options.filter(({ correct }) => correct).length
  if (wrong.length > 0) return judgeWrong(wrong, chosen.length > 1)
  return picked.length === rightCount
    ? judge('correct', 'right-options', { id: 'right-options' })
    : judge('partly', 'incomplete', { id: 'incomplete' })
}

/**
 * The author's own words for a choice: of the wrong options' `<Option>` texts and the `<Feedback>`
 * that names them, or where nothing is wrong of the chosen ones.
 */
export const findOptionFeedback = (
  key: ExerciseKey,
  chosen: readonly string[],
  find: (names: readonly string[]) => FeedbackRule | null,
): { readonly html: string; readonly text: string } | null => {
  const picked = key.options.filter(({ id }) => chosen.includes(id))
  const wrong = picked.filter(({ correct }) => !correct)
  const telling = wrong.length > 0 ? wrong : picked
  for (const { id, when, feedbackHtml } of telling) {
    if (feedbackHtml !== '') return { html: feedbackHtml, text: '' }
    const rule = find(when === '' ? [id] : [id, when])
    if (rule !== null) return rule
  }
  return null
}
