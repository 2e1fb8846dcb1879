import { splitRows, type Verdict } from '@slopewise/lesson'
import { pointInWords } from '@slopewise/lesson/witness'
import { decide, expandDefinitions } from '@slopewise/math'
import type { Asked } from '../asked'
import { givenExpression, judgeExpression } from '../expression/judge-expression'
import { findAuthorFeedback } from '../feedback/author'
import { type Judgement, judge } from '../judgement'
import { type PreparedVariant, prepareVariant } from '../key/prepared'
import { isSameAnswer } from '../misconceptions/same-answer'
import { invalidBy, readTyped, type TypedAnswer } from '../parse-answer'
import { verdictOf } from '../verdict-of'

type ReadAnswer = Extract<TypedAnswer, { ok: true }>

/**
 * Where two rows hold and give different values: read from the bottom to the top, the same rows
 * are then another function. Null where each place belongs to one row, or where there are no rows.
 */
const judgeOverlap = (
  { text, expression }: ReadAnswer,
  { exercise }: Asked,
  { definitions }: PreparedVariant,
): Judgement | null => {
  const rows = splitRows(text)
  if (rows.length < 2) return null
  const upwards = readTyped(exercise.names, 'cases', `{${[...rows].reverse().join('; ')}}`)
  if (!upwards.ok) return null
  const [down, up] = [expression, upwards.expression].map(one =>
    expandDefinitions(one, definitions),
  )
  if (down === undefined || up === undefined) return null
  const decision = decide(down, up)
  switch (decision.verdict) {
    case 'equal-except-points': {
      const points = decision.points.map(pointInWords).join(' and ')
      return judge('partly', 'overlap', { id: 'overlap', args: { points } })
    }
    case 'different':
      return judge('partly', 'overlap', { id: 'overlap' })
    case 'equal':
    case 'domains-differ':
    case 'undecided':
      return null
    default:
      return decision satisfies never
  }
}

/** Right, or right but for the value at a kink. */
const isNearlyRight = ({ verdict, reason }: Judgement): boolean =>
  verdict === 'correct' || reason === 'other-convention'

/**
 * Grades a piecewise formula, which is decided as a function: in any order of rows, or without any
 * rows. Rows that contradict each other at a point are no function, whichever comes first.
 */
export const gradeCases = (asked: Asked): Verdict => {
  const { exercise, key, variant: id, answer } = asked
  const read = readTyped(exercise.names, 'cases', answer)
  if (!read.ok) return invalidBy(read.slip)
  const variant = prepareVariant(key, id)
  const given = givenExpression(variant, read.expression, read.shown)
  const found = judgeExpression(variant, given)
  const judgement = (isNearlyRight(found) ? judgeOverlap(read, asked, variant) : null) ?? found
  const author = findAuthorFeedback(variant, judgement.tags, when =>
    isSameAnswer(given.expanded, when),
  )
  return verdictOf(judgement, read.parsed, author)
}
