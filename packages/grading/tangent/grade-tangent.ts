import type { ExerciseKey, Verdict } from '@slopewise/lesson'
import { type Placed, readPlaced } from '@slopewise/lesson/read-placed'
import { type Expression, evaluate } from '@slopewise/math'
import type { Asked } from '../asked'
import { findAuthorFeedback } from '../feedback/author'
import type { Judgement } from '../judgement'
import { invalidBy } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { judgePoint } from './judge-point'
import { judgeRegion } from './judge-region'
import { judgeTangent, judgeTangents } from './judge-slope'
import { placedText } from './show'
import { type PreparedTarget, prepareTarget } from './target'

const judgePlaced = (
  key: ExerciseKey,
  variant: string,
  prepared: PreparedTarget,
  placed: Placed,
): Judgement | null => {
  const { target } = prepared
  if (placed.place === 'point' && target.place === 'point') {
    return judgePoint({ ...prepared, target }, placed.at)
  }
  if (placed.place === 'tangent' && target.place === 'tangent') {
    return judgeTangent(key, variant, target, placed.slope)
  }
  if (placed.place === 'tangents' && target.place === 'tangents') {
    return judgeTangents(target, placed)
  }
  if (placed.place === 'region' && target.place === 'region') {
    return judgeRegion({ ...prepared, target }, placed.spans)
  }
  return null
}

/** Whether an author's `<Feedback when>` is the number that was placed. */
const isPlaced =
  (placed: Placed, within: number) =>
  (when: Expression): boolean => {
    if (placed.place !== 'point' && placed.place !== 'tangent') return false
    const given = placed.place === 'point' ? placed.at : placed.slope
    return Math.abs(evaluate(when, {}) - given) <= within
  }

/** Grades what was placed on a plot: by its value, with a tolerance in the units of the plot. */
export const gradeTangent = ({ key, variant, answer }: Asked): Verdict => {
  const prepared = prepareTarget(key, variant)
  const { task, target, reader } = prepared
  const text = typeof answer === 'string' ? answer : answer.join('; ')
  const read = readPlaced({ place: task.place, plot: task }, text)
  if (!read.ok) return invalidBy(read.slip)
  const { placed } = read
  const judgement = judgePlaced(key, variant, prepared, placed)
  if (judgement === null)
    return invalidBy({ code: 'not-one-answer', span: [0, text.length], args: {} })
  const author = findAuthorFeedback(reader, judgement.tags, isPlaced(placed, target.within))
  return verdictOf(judgement, placedText(placed), author)
}
