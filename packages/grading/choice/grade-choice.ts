import type { Verdict } from '@slopewise/lesson'
import type { Asked } from '../asked'
import { findFeedbackByName } from '../feedback/author'
import { invariant } from '../invariant'
import { invalidBy } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { findOptionFeedback, judgeChoice } from './judge-choice'
import { readChoice } from './read-choice'

/** Grades the options that were chosen. */
export const gradeChoice = ({ exercise, key, variant, answer }: Asked): Verdict => {
  const read = readChoice(exercise, answer)
  if (!read.ok) return invalidBy(read.slip)
  const found = Object.hasOwn(key.variants, variant) ? key.variants[variant] : undefined
  invariant(found !== undefined, `variant "${variant}" of ${key.address} exists`)
  const { chosen } = read
  const judgement = judgeChoice(key, chosen)
  const find = (names: readonly string[]) =>
    findFeedbackByName(found, [...names, ...judgement.tags])
  return verdictOf(judgement, chosen.join(', '), findOptionFeedback(key, chosen, find))
}
