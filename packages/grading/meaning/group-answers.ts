import { type ExerciseKey, isTypedKind } from '@slopewise/lesson'
import { compareRegions, type Expression, type Region } from '@slopewise/math'
import { readerOf } from '../key/prepared'
import { areSurelyApart, isSameAnswer, sampleOf } from '../misconceptions/same-answer'
import { findSet } from '../set/prepare-set'

/** So many answers of different meaning are told apart; further ones are grouped by their text. */
const GROUPS_MAX = 80

type Meant =
  | { readonly kind: 'formula'; readonly expression: Expression; readonly sample: number }
  | { readonly kind: 'set'; readonly region: Region }

type Group = { readonly meant: Meant | null; readonly indices: number[] }

const isSame = (a: Meant, b: Meant): boolean => {
  if (a.kind === 'set' || b.kind === 'set') {
    const areSets = a.kind === 'set' && b.kind === 'set'
    return areSets && compareRegions(a.region, b.region).outcome === 'equal'
  }
  return !areSurelyApart(a.sample, b.sample) && isSameAnswer(a.expression, b.expression)
}

/** What reads the answers to a variant; null where they are no formulas or sets. */
const readerOfAnswers = (
  key: ExerciseKey,
  variant: string,
): ((text: string) => Meant | null) | null => {
  if (!Object.hasOwn(key.variants, variant)) return null
  if (!isTypedKind(key.kind) && key.kind !== 'set') return null
  const reader = readerOf(key, variant)
  if (key.kind === 'set') {
    return text => {
      const region = findSet(text, reader)
      return region === null ? null : { kind: 'set', region }
    }
  }
  return text => {
    const expression = reader.read(text)
    return expression && { kind: 'formula', expression, sample: sampleOf(expression) }
  }
}

const findGroup = (groups: readonly Group[], meant: Meant): Group | undefined =>
  groups.slice(0, GROUPS_MAX).find(one => one.meant !== null && isSame(one.meant, meant))

/**
 * Groups answers to one variant that mean the same: `1/2`, `0.5` and `1 - 1/2`. `texts` are answers as they
 * were understood, each once; the groups hold their indices, in order. What is no formula and no set, or can no
 * longer be read, is a group of its own.
 */
export const groupAnswers = (
  key: ExerciseKey,
  variant: string,
  texts: readonly string[],
): readonly (readonly number[])[] => {
  const read = readerOfAnswers(key, variant)
  const groups: Group[] = []
  texts.forEach((text, index) => {
    const meant = read?.(text) ?? null
    const known = meant === null ? undefined : findGroup(groups, meant)
    if (known === undefined) groups.push({ meant, indices: [index] })
    else known.indices.push(index)
  })
  return groups.map(({ indices }) => indices)
}
