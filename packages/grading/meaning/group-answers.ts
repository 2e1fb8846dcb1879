import { type ExerciseKey, isTypedKind } from '@slopewise/lesson'
import type { Expression } from '@slopewise/math'
import { readerOf } from '../key/prepared'
import { areSurelyApart, isSameAnswer, sampleOf } from '../misconceptions/classes'

/** So many answers of different meaning are told apart; further ones are grouped by their text. */
const GROUPS_MAX = 80

type Meant = { readonly expression: Expression; readonly sample: number }

type Group = { readonly meant: Meant | null; readonly indices: number[] }

const isSame = (a: Meant, b: Meant): boolean =>
  !areSurelyApart(a.sample, b.sample) && isSameAnswer(a.expression, b.expression)

const findGroup = (groups: readonly Group[], meant: Meant): Group | undefined =>
  groups.slice(0, GROUPS_MAX).find(one => one.meant !== null && isSame(one.meant, meant))

/**
 * Groups answers to one variant that mean the same: `1/2`, `0.5` and `1 - 1/2`. `texts` are answers as they
 * were understood, each once; the groups hold their indices, in order. What is not one formula, or can no
 * longer be read, is a group of its own.
 */
export const groupAnswers = (
  key: ExerciseKey,
  variant: string,
  texts: readonly string[],
): readonly (readonly number[])[] => {
  const canBeRead = isTypedKind(key.kind) && Object.hasOwn(key.variants, variant)
  const reader = canBeRead ? readerOf(key, variant) : null
  const groups: Group[] = []
  texts.forEach((text, index) => {
    const expression = reader?.read(text) ?? null
    const meant = expression === null ? null : { expression, sample: sampleOf(expression) }
    const known = meant === null ? undefined : findGroup(groups, meant)
    if (known === undefined) groups.push({ meant, indices: [index] })
    else known.indices.push(index)
  })
  return groups.map(({ indices }) => indices)
}
