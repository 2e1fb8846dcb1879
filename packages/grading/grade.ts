import type { Answer, ExerciseKey, PublicExercise, Verdict } from '@slopewise/lesson'
import type { TypedKind } from '@slopewise/lesson/read-answer'
import { findOptionFeedback, judgeChoice } from './choice/judge-choice'
import { givenExpression, judgeExpression } from './expression/judge-expression'
import { findAuthorFeedback, findFeedbackByName } from './feedback/author'
import { invariant } from './invariant'
import type { Judgement } from './judgement'
import { type PreparedVariant, prepareVariant } from './key/prepared'
import { isSameAnswer } from './misconceptions/classes'
import { judgeNumber } from './number/judge-number'
import { givenNumber, isMeaning } from './number/meaning'
import { type ParsedAnswer, parseAnswer } from './parse-answer'

/** Changes whenever any verdict or reason may change; kept with every attempt. */
export const GRADER_VERSION = '2'

/** Longest answer that is quoted back in full, in UTF-16 units. */
const SHOWN_LENGTH_MAX = 60

/** What is graded: an answer to one variant. */
export type Attempted = { readonly answer: Answer; readonly variant: string }

type AuthorWords = { readonly html: string; readonly text: string } | null
type Typed = Extract<ParsedAnswer, { kind: 'typed' }>
type Chosen = Extract<ParsedAnswer, { kind: 'chosen' }>

const shownText = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= SHOWN_LENGTH_MAX ? line : `${line.slice(0, SHOWN_LENGTH_MAX - 1)}…`
}

/**
 * The verdict in words: a misconception's own reply comes before the author's words, the author's
 * before the general ones. `feedbackHtml` holds the author's wherever they match.
 */
const verdictOf = (judgement: Judgement, parsed: string, author: AuthorWords): Verdict => {
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

const gradeTyped = (
  key: ExerciseKey,
  variant: PreparedVariant,
  kind: TypedKind,
  { expression, text, parsed }: Typed,
): Verdict => {
  const shown = shownText(text)
  if (kind === 'number') {
    const given = givenNumber(expression, text, shown)
    const judgement = judgeNumber(variant, given, key.exact)
    const matches = (when: Parameters<typeof isMeaning>[1]) => isMeaning(given, when)
    const author = findAuthorFeedback(variant, judgement.tags, matches)
    return verdictOf(judgement, parsed, author)
  }
  const given = givenExpression(variant, expression, shown)
  const judgement = judgeExpression(variant, given)
  const matches = (when: typeof expression) => isSameAnswer(given.expanded, when)
  return verdictOf(judgement, parsed, findAuthorFeedback(variant, judgement.tags, matches))
}

const gradeChosen = (key: ExerciseKey, variant: string, { chosen, parsed }: Chosen): Verdict => {
  const found = Object.hasOwn(key.variants, variant) ? key.variants[variant] : undefined
  invariant(found !== undefined, `variant "${variant}" of ${key.address} exists`)
  const judgement = judgeChoice(key, chosen)
  const find = (names: readonly string[]) =>
    findFeedbackByName(found, [...names, ...judgement.tags])
  return verdictOf(judgement, parsed, findOptionFeedback(key, chosen, find))
}

/**
 * Grades an answer: pure, the same verdict on every run. Any answer at all gives a verdict; what
 * cannot be read is `invalid`, no attempt. The caller answers for `variant` being one of the key's.
 */
export const grade = (
  exercise: PublicExercise,
  key: ExerciseKey,
  { answer, variant }: Attempted,
): Verdict => {
  const read = parseAnswer(exercise, answer)
  if (!read.ok) return { verdict: 'invalid', reason: read.slip.code, slip: read.slip }
  if (read.kind === 'chosen') return gradeChosen(key, variant, read)
  invariant(exercise.kind !== 'choice', 'a typed answer belongs to a typed exercise')
  return gradeTyped(key, prepareVariant(key, variant), exercise.kind, read)
}
