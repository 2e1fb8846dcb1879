import type { ExerciseKey } from '@slopewise/lesson'
import { readerOf } from '../key/prepared'
import { findTarget, prepareTarget, type Target } from './target'

/** `unread`: the answer is not of the form that the place needs. `nothing`: nothing fulfils it. */
export type PlacingFault = 'unread' | 'nothing'

const isEmpty = (target: Target): boolean =>
  (target.place === 'point' || target.place === 'region') && target.right.length === 0

/** What is wrong with the answer that an author gave to something to be placed; null for nothing. */
export const findPlacingFault = (key: ExerciseKey, variant: string): PlacingFault | null => {
  const reader = readerOf(key, variant)
  const { task } = reader.key
  const target = task?.kind === 'tangent' ? findTarget(task, reader) : null
  if (target === null) return 'unread'
  return isEmpty(target) ? 'nothing' : null
}

const numbersOf = (target: Target): readonly number[] => {
  switch (target.place) {
    case 'point':
      return target.right
    case 'region':
      return target.right.flat()
    case 'tangent':
      return [target.slope]
    case 'tangents':
      return [target.left, target.right]
    default:
      return target satisfies never
  }
}

type Asked = { readonly key: ExerciseKey; readonly variant: string }

/** Whether two variants, of one exercise or of two, ask for the same within their tolerance. */
export const isSameTarget = (one: Asked, other: Asked): boolean => {
  const a = prepareTarget(one.key, one.variant)
  const b = prepareTarget(other.key, other.variant)
  const [left, right] = [numbersOf(a.target), numbersOf(b.target)]
  return (
    a.task.at === b.task.at &&
    left.length === right.length &&
    left.every((value, index) => {
      const second = right[index] ?? Number.NaN
      return value === second || Math.abs(value - second) <= a.target.within
    })
  )
}
