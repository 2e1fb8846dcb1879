import type { ExerciseKey } from '@slopewise/lesson'
import type { MisconceptionTag } from '@slopewise/lesson/messages'
import { type Region, regionToText } from '@slopewise/math'
import { approximateText } from '../number/exact-text'
import { findSet, prepareSet } from './prepare-set'
import { complementOf, endsOf } from './regions'

/** What is right, in words for an author, and wrong answers that have a name. */
export type SetReport = {
  readonly written: string
  readonly value: string
  readonly isExact: boolean
  readonly wrong: readonly { readonly answer: string; readonly tags: readonly MisconceptionTag[] }[]
  /** Sets that the author replies to. */
  readonly replied: readonly { readonly answer: string; readonly when: string }[]
}

/** Describes what a variant of a `set` exercise asks for. */
export const describeSet = (key: ExerciseKey, variant: string): SetReport => {
  const { region, reader } = prepareSet(key, variant)
  const { answer: written, tolerance, feedback } = reader.key
  const wrong = (tag: MisconceptionTag, found: Region | null) =>
    found === null || found.pieces.length === 0
      ? []
      : [{ answer: regionToText(found), tags: [tag] }]
  const last = region.pieces.length > 1 ? { pieces: region.pieces.slice(-1) } : null
  return {
    written,
    isExact: tolerance.kind === 'exact',
    value: regionToText(region, approximateText),
    wrong: [
      ...wrong('one-side', last),
      ...wrong('complement', complementOf(region)),
      ...wrong('ends-alone', endsOf(region)),
    ],
    replied: feedback.flatMap(({ when }) => {
      const found = findSet(when, reader)
      return found === null ? [] : [{ answer: regionToText(found), when }]
    }),
  }
}
