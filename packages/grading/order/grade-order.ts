import type { Verdict } from '@slopewise/lesson'
import type { Asked } from '../asked'
import { findFeedbackByName } from '../feedback/author'
import { invariant } from '../invariant'
import { invalidBy } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { judgeOrder } from './judge-order'
import { readOrder } from './read-order'

/** Grades lines that were put in order. What was understood is given in the author's names of them. */
export const gradeOrder = ({ key, variant, answer }: Asked): Verdict => {
  const found = Object.hasOwn(key.variants, variant) ? key.variants[variant] : undefined
  const task = found?.task
  invariant(
    found !== undefined && task?.kind === 'order',
    `"${variant}" of ${key.address} is an order`,
  )
  const read = readOrder(task, answer)
  if (!read.ok) return invalidBy(read.slip)
  const { steps } = read
  const judgement = judgeOrder(task, steps)
  const wrongNames = steps.filter(({ belongs }) => !belongs).map(({ name }) => name)
  const author = findFeedbackByName(found, [...wrongNames, ...judgement.tags])
  return verdictOf(judgement, steps.map(({ name }) => name).join(', '), author)
}
