import type { ExerciseKey } from '@slopewise/lesson'
import { MISCONCEPTION_WORDS, say } from '@slopewise/lesson/messages'
import { type Judgement, judge, replyTo } from '../judgement'
import { prepareVariant } from '../key/prepared'
import { misconceptionArgs } from '../misconceptions/arguments'
import { misconceptionsOf } from '../misconceptions/classes'
import { judgeNear } from './judge-near'
import { shown } from './show'
import type { Target } from './target'

type TangentTarget = Extract<Target, { place: 'tangent' }>
type TangentsTarget = Extract<Target, { place: 'tangents' }>

const isNear = (one: number, other: number, within: number): boolean =>
  Math.abs(one - other) <= within

/** The wrong rule whose slope lies nearest to a wrong one, and near enough. */
const findMisconception = (
  key: ExerciseKey,
  variant: string,
  { within }: TangentTarget,
  slope: number,
): Judgement | null => {
  const prepared = prepareVariant(key, variant)
  const { question, classes } = misconceptionsOf(prepared, 'number')
  const [nearest] = classes
    .filter(({ sample }) => isNear(sample, slope, within))
    .sort((a, b) => Math.abs(a.sample - slope) - Math.abs(b.sample - slope))
  if (nearest === undefined) return null
  const feedback = replyTo(nearest.tags, misconceptionArgs(prepared, question, shown(slope)))
  return { verdict: 'incorrect', reason: nearest.tags[0], tags: nearest.tags, feedback }
}

/** Decides the slope of a tangent at a given point. */
export const judgeTangent = (
  key: ExerciseKey,
  variant: string,
  target: TangentTarget,
  slope: number,
): Judgement => {
  const yours = shown(slope)
  if (isNear(slope, target.slope, target.within)) return judgeNear(yours, shown(target.slope))
  const known = findMisconception(key, variant, target, slope)
  if (known !== null) return known
  const id = slope < target.slope ? 'placed/steeper' : 'placed/flatter'
  return judge('incorrect', 'different', { id, args: { yours } })
}

const named = (tag: 'one-line' | 'relu-boundary'): Judgement => ({
  verdict: 'incorrect',
  reason: tag,
  tags: [tag],
  feedback: say(MISCONCEPTION_WORDS[tag].reply),
})

/** Decides both one-sided tangents at a kink. */
export const judgeTangents = (
  { left, right, within, withinRight }: TangentsTarget,
  given: { readonly left: number; readonly right: number },
): Judgement => {
  const isLeft = isNear(given.left, left, within)
  const isRight = isNear(given.right, right, withinRight)
  const [yours, approximate] = [
    `${shown(given.left)} and ${shown(given.right)}`,
    `${shown(left)} and ${shown(right)}`,
  ]
  if (isLeft && isRight) return judgeNear(yours, approximate)
  if (isNear(given.left, given.right, within)) return named('one-line')
  const isSwapped = isNear(given.left, right, withinRight) && isNear(given.right, left, within)
  if (isSwapped) return named('relu-boundary')
  if (isRight) {
    return judge('incorrect', 'different', {
      id: 'placed/left',
      args: { yours: shown(given.left) },
    })
  }
  return isLeft
    ? judge('incorrect', 'different', { id: 'placed/right', args: { yours: shown(given.right) } })
    : judge('incorrect', 'different', { id: 'placed/both' })
}
