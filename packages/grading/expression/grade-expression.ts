import type { Verdict } from '@slopewise/lesson'
import type { Asked } from '../asked'
import { findAuthorFeedback } from '../feedback/author'
import { inFormAsked } from '../form/asked-form'
import { prepareVariant } from '../key/prepared'
import { isSameAnswer } from '../misconceptions/same-answer'
import { invalidBy, readTyped } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { givenExpression, judgeExpression } from './judge-expression'

/** Grades a formula that was typed. */
export const gradeExpression = ({ exercise, key, variant: id, answer }: Asked): Verdict => {
  const read = readTyped(exercise.names, 'expression', answer)
  if (!read.ok) return invalidBy(read.slip)
  const variant = prepareVariant(key, id)
  const given = givenExpression(variant, read.expression, read.shown)
  const judgement = inFormAsked(judgeExpression(variant, given), key.form, read)
  const author = findAuthorFeedback(variant, judgement.tags, when =>
    isSameAnswer(given.expanded, when),
  )
  return verdictOf(judgement, read.parsed, author)
}
