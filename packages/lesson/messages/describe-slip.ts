import type { FormIssue, Slip } from '@slopewise/math'
import type { AnswerSlip } from '../verdict'
import { FORM_WORDS } from './forms'
import { SLIP_WORDS, type SlipWords } from './slips'
import { say } from './wording'

/** A slip in words, with the learner's own text cut at the place. */
export type SlipDescription = {
  /** What was read before the slip; empty where it is at the very beginning. */
  readonly read: string
  /** What stopped the reading. */
  readonly problem: string
  /** What to try. */
  readonly advice: string
  /** The three together. */
  readonly sentence: string
  /** The learner's text: `before + at + after` is what was typed. */
  readonly before: string
  readonly at: string
  readonly after: string
}

/** Longest piece of the learner's own text that is quoted back, in UTF-16 units. */
const QUOTE_LENGTH_MAX = 32

const shortened = (text: string): string =>
  text.length <= QUOTE_LENGTH_MAX ? text : `${text.slice(0, QUOTE_LENGTH_MAX - 1)}…`

const endOf = (text: string): string =>
  text.length <= QUOTE_LENGTH_MAX ? text : `…${text.slice(1 - QUOTE_LENGTH_MAX)}`

const within = (offset: number, text: string): number =>
  Number.isFinite(offset) ? Math.min(Math.max(0, Math.trunc(offset)), text.length) : 0

const describe = (
  words: SlipWords,
  { span, args: given }: Pick<Slip, 'span' | 'args'>,
  text: string,
): Omit<SlipDescription, 'read' | 'sentence'> => {
  const from = within(span[0], text)
  const to = Math.max(from, within(span[1], text))
  const [before, at, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  const place = shortened(at.trim())
  const args = { name: place, ...given, at: place }
  return { problem: say(words.problem, args), advice: say(words.advice, args), before, at, after }
}

const sentenceOf = (parts: readonly string[]): string => parts.filter(part => part !== '').join(' ')

/**
 * Says what was read of `text`, where it stopped and what to try. Any slip with any text gives
 * sentences: a span outside the text is cut to it, arguments that are missing are done without.
 */
export const describeSlip = (slip: AnswerSlip, text: string): SlipDescription => {
  const description = describe(SLIP_WORDS[slip.code], slip, text)
  const { before, problem, advice } = description
  const read = before.trim() === '' ? '' : `Read so far: “${endOf(before.trim())}”.`
  return { ...description, read, sentence: sentenceOf([read, problem, advice]) }
}

/** Says what about an answer is not in the form asked, and what to do; `read` is empty. */
export const describeFormIssue = (issue: FormIssue, text: string): SlipDescription => {
  const description = describe(FORM_WORDS[issue.code], issue, text)
  const { problem, advice } = description
  return { ...description, read: '', sentence: sentenceOf([problem, advice]) }
}
