import type { ExerciseKey } from '@slopewise/lesson'
import type { MisconceptionTag } from '@slopewise/lesson/messages'
import { prepareVariant } from '../key/prepared'
import { misconceptionsOf } from '../misconceptions/classes'
import { regionText, shown } from './show'
import { prepareTarget, type Target } from './target'

/** What is right, in words for an author, and wrong answers that have a name. */
export type TargetReport = {
  readonly value: string
  readonly within: string
  readonly wrong: readonly { readonly answer: string; readonly tags: readonly MisconceptionTag[] }[]
}

type Wrong = TargetReport['wrong'][number]

const wrongRegions = ({ right, ofHeight }: Extract<Target, { place: 'region' }>): Wrong[] => [
  ...(right.length > 1
    ? [{ answer: regionText(right.slice(-1)), tags: ['one-side' as const] }]
    : []),
  ...(ofHeight.length > 0
    ? [{ answer: regionText(ofHeight), tags: ['value-for-slope' as const] }]
    : []),
]

const wrongSlopes = (key: ExerciseKey, variant: string): Wrong[] =>
  misconceptionsOf(prepareVariant(key, variant), 'number').classes.map(({ tags, sample }) => ({
    answer: shown(sample),
    tags,
  }))

/** Describes what a variant of a `tangent` exercise asks for. */
export const describeTarget = (key: ExerciseKey, variant: string): TargetReport => {
  const { target } = prepareTarget(key, variant)
  const within = shown(target.within)
  switch (target.place) {
    case 'point': {
      const wrong = target.ofHeight.slice(0, 1).map(shown)
      const tags = ['value-for-slope' as const]
      return {
        value: target.right.map(shown).join(' or '),
        within,
        wrong: wrong.map(answer => ({ answer, tags })),
      }
    }
    case 'region':
      return { value: regionText(target.right), within, wrong: wrongRegions(target) }
    case 'tangent':
      return { value: shown(target.slope), within, wrong: wrongSlopes(key, variant) }
    case 'tangents': {
      const [left, right] = [shown(target.left), shown(target.right)]
      return {
        value: `${left}; ${right}`,
        within: `${within} and ${shown(target.withinRight)}`,
        wrong: [
          { answer: `${right}; ${left}`, tags: ['relu-boundary'] },
          { answer: `${right}; ${right}`, tags: ['one-line'] },
        ],
      }
    }
    default:
      return target satisfies never
  }
}
