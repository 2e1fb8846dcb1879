import type { ExerciseKey } from '@slopewise/lesson'
import { compareRegions, normalizeRegion, parseRegion, type Region } from '@slopewise/math'
import { invariant } from '../invariant'
import { readerOf, type VariantReader } from '../key/prepared'

/** The key of one variant of a `set` exercise, read. */
export type PreparedSet = {
  readonly reader: VariantReader
  /** In pieces that are apart, as long as can be. */
  readonly region: Region
}

/** A set as its author wrote it, in the variant's values; null where the text is none. */
export const findSet = (text: string, { names, complete }: VariantReader): Region | null => {
  const read = parseRegion(text, { ...names, resolve: complete })
  return read.ok ? normalizeRegion(read.region) : null
}

const prepared = new WeakMap<ExerciseKey, Map<string, PreparedSet>>()

/** The set of a variant, read once for each key object. */
export const prepareSet = (key: ExerciseKey, variant: string): PreparedSet => {
  const known = prepared.get(key) ?? new Map<string, PreparedSet>()
  prepared.set(key, known)
  const before = known.get(variant)
  if (before !== undefined) return before
  const reader = readerOf(key, variant)
  const region = findSet(reader.key.answer, reader)
  invariant(region !== null, `the answer "${reader.key.answer}" of ${key.address} is a set`)
  const made = { reader, region }
  known.set(variant, made)
  return made
}

type Asked = { readonly key: ExerciseKey; readonly variant: string }

/** Whether two variants, of one exercise or of two, ask for the same set. */
export const isSameSet = (one: Asked, other: Asked): boolean => {
  const [left, right] = [prepareSet(one.key, one.variant), prepareSet(other.key, other.variant)]
  return compareRegions(left.region, right.region).outcome === 'equal'
}
