import { say, VERDICT_WORDS } from '@slopewise/lesson/messages'
import { compileEvaluator, type Expression, substitute, toText } from '@slopewise/math'
import { type Judgement, judge } from '../judgement'
import { sideText } from './condition'
import { judgeNear } from './judge-near'
import { shown } from './show'
import type { PreparedTarget, Target } from './target'

type PointTarget = Extract<Target, { place: 'point' }>
type PreparedPoint = PreparedTarget & { readonly target: PointTarget }

const valueText = (side: Expression, { values }: PreparedTarget['reader']): string =>
  toText(substitute(side, values))

const isAt = (places: readonly number[], at: number, within: number): number | undefined =>
  places.find(place => Math.abs(place - at) <= within)

const judgeRight = (target: PointTarget, at: number, found: number): Judgement => {
  const others = target.right.filter(place => place !== found).map(shown)
  const args = { yours: shown(at), approximate: shown(found), others: others.join(', ') }
  return others.length > 0
    ? judge('correct', 'within-tolerance', { id: 'placed/others', args })
    : judgeNear(shown(at), shown(found))
}

/** What the author's condition gives where the learner's point is. */
const judgeElsewhere = ({ target, task, reader }: PreparedPoint, at: number): Judgement => {
  const { condition } = target
  if (condition === null) {
    return judge('incorrect', 'different', { id: 'placed/point', args: { yours: shown(at) } })
  }
  const { left, right } = condition
  const value = compileEvaluator(reader.complete(left), task.variable)(at)
  const args = {
    yours: `${task.variable} = ${shown(at)}`,
    left: sideText(left),
    value: shown(value),
    expected: valueText(right, reader),
  }
  return judge('incorrect', 'different', { id: 'placed/point', args })
}

/** Decides a point on the curve: any of the right places, near enough. */
export const judgePoint = (prepared: PreparedPoint, at: number): Judgement => {
  const { target, task, reader } = prepared
  const found = isAt(target.right, at, target.within)
  if (found !== undefined) return judgeRight(target, at, found)
  if (isAt(target.ofHeight, at, target.within) === undefined) return judgeElsewhere(prepared, at)
  const expected = target.condition === null ? '' : valueText(target.condition.right, reader)
  const args = { yours: `${task.variable} = ${shown(at)}`, expected }
  return {
    verdict: 'incorrect',
    reason: 'value-for-slope',
    tags: ['value-for-slope'],
    feedback: say(VERDICT_WORDS['placed/value'], args),
  }
}
