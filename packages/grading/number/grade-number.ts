import type { Verdict } from '@slopewise/lesson'
import type { Asked } from '../asked'
import { findAuthorFeedback } from '../feedback/author'
import { inFormAsked } from '../form/asked-form'
import { prepareVariant } from '../key/prepared'
import { invalidBy, readTyped } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { judgeNumber } from './judge-number'
import { givenNumber, isMeaning } from './meaning'

/** Grades a number that was typed. */
export const gradeNumber = ({ exercise, key, variant: id, answer }: Asked): Verdict => {
  const read = readTyped(exercise.names, 'number', answer)
  if (!read.ok) return invalidBy(read.slip)
  const variant = prepareVariant(key, id)
  const given = givenNumber(read.expression, read.text, read.shown)
  const judgement = inFormAsked(judgeNumber(variant, given, key.exact), key.form, read)
  const author = findAuthorFeedback(variant, judgement.tags, when => isMeaning(given, when))
  return verdictOf(judgement, read.parsed, author)
}
