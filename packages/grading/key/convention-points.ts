import {
  type Definitions,
  type Expression,
  evaluate,
  expandDefinitions,
  substitute,
} from '@slopewise/math'
import { areSurelyApart } from '../misconceptions/same-answer'
import type { PreparedVariant } from './prepared'

/** Where a convention is declared: `0` in `g'(0)`; null where that is not to be seen. */
const pointOf = ({ of }: Definitions['conventions'][number]): Expression | null => {
  if (of.kind === 'apply') return of.args[0] ?? null
  return of.kind === 'derivative' ? (of.at ?? null) : null
}

/** Whether a number may be a point where a convention is declared: only told by its double. */
export const mayBeConventionAt = (definitions: Definitions, at: number): boolean =>
  definitions.conventions.some(one => {
    const point = pointOf(one)
    if (point === null) return true
    return !areSurelyApart(evaluate(expandDefinitions(point, definitions), {}), at)
  })

/**
 * Whether a number may be asked at a point where a convention is declared. Only used to skip the search
 * for the question, which takes longer than all the rest: that asks at a point which the key or the
 * exercise names.
 */
export const mayBeAtConvention = (variant: PreparedVariant): boolean => {
  const { written, definitions, values } = variant
  if (definitions.conventions.length === 0) return false
  const asked = written.kind === 'apply' ? written.args : []
  const points = [
    ...asked.map(at => substitute(expandDefinitions(at, definitions), values)),
    ...Object.values(values),
  ]
  return points.some(at => mayBeConventionAt(definitions, evaluate(at, {})))
}
