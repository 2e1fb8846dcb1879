import { createHash } from 'node:crypto'
import path from 'node:path'
import {
  type ExerciseAddress,
  type ExerciseKey,
  isPartKind,
  type LessonKeys,
  type PublicExercise,
  type PublicPart,
} from '@slopewise/lesson'
import { findFixed, findFresh, isPart } from '../lessons/artifact'
import { draftsFolder, findDraftExercise } from '../lessons/drafts'
import { findExercise, splitAddress } from '../lessons/public-part'
import { getRelease } from '../lessons/release'
import { getSettings } from '../settings'

/** An exercise as it stood when a learner saw it, with the key to it. */
export type ExerciseVersion = {
  readonly exercise: PublicExercise
  readonly key: ExerciseKey
  readonly keyHash: string
  /** Whether learners get another version now, or none. */
  readonly isOlder: boolean
}

/** What there is under an address and a hash. */
export type FoundVersion =
  | { readonly ok: true; readonly version: ExerciseVersion }
  | { readonly ok: false; readonly code: 'unknown-exercise' | 'unknown-hash' }

const hashes = new WeakMap<ExerciseKey, string>()

const hashOf = (key: ExerciseKey): string => {
  const known = hashes.get(key)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)
  hashes.set(key, hash)
  return hash
}

/**
 * The public part of an older version, from its kept key. `several` is true: the page that the answer
 * comes from knew how many could be chosen, and the key decides which were right.
 */
const partAsItStood = (name: string, key: ExerciseKey): PublicPart[] => {
  const { kind, names, exact, options } = asItStood(key)
  return isPartKind(kind) ? [{ name, kind, names, exact, several: true, options }] : []
}

const asItStood = (key: ExerciseKey): PublicExercise => ({
  address: key.address,
  id: key.address.split('/').at(-1) ?? '',
  kind: key.kind,
  skill: '',
  hash: key.publicHash,
  names: key.names,
  exact: key.exact,
  several: true,
  options: key.options.map(({ id }) => ({ id, html: '' })),
  hintCount: Math.max(0, ...Object.values(key.variants).map(({ hints }) => hints.length)),
  ...(key.parts === undefined
    ? {}
    : { parts: Object.entries(key.parts).flatMap(([name, part]) => partAsItStood(name, part)) }),
  variants: Object.keys(key.variants).map(id => ({
    id,
    promptHtml: '',
    ...(key.parts && { parts: Object.keys(key.parts).map(() => ({ promptHtml: '' })) }),
  })),
})

const findCurrentKey = (exercise: PublicExercise, folder: string): ExerciseKey | null => {
  const parts = splitAddress(exercise.address)
  if (parts === null) return null
  const { course, lesson, id } = parts
  const keys = findFixed<LessonKeys>(folder, 'keys', course, `${lesson}.json`)
  const key = keys !== null && Object.hasOwn(keys.exercises, id) ? keys.exercises[id] : undefined
  return key !== undefined && key.publicHash === exercise.hash ? key : null
}

const findKeptKey = (address: ExerciseAddress, hash: string): ExerciseKey | null => {
  if (splitAddress(address) === null || !isPart(hash)) return null
  const folder = path.join(getSettings().released, 'keys', ...address.split('/'))
  return findFresh<ExerciseKey>(folder, `${hash}.json`)
}

const found = (exercise: PublicExercise, key: ExerciseKey, isOlder: boolean): FoundVersion => ({
  ok: true,
  version: { exercise, key, keyHash: hashOf(key), isOlder },
})

/**
 * The version of an exercise that a learner saw, by its public hash: today's, or a kept older one,
 * also of an exercise that is no longer in the course.
 */
export const findVersion = (address: ExerciseAddress, hash: string): FoundVersion => {
  const today = findExercise(address)
  const isToday = today !== null && today.hash === hash
  const key =
    (isToday ? findCurrentKey(today, getRelease().folder) : null) ?? findKeptKey(address, hash)
  if (key !== null) return found(isToday ? today : asItStood(key), key, !isToday)
  return { ok: false, code: today === null ? 'unknown-exercise' : 'unknown-hash' }
}

/** As `findVersion` for an exercise of a draft, as instructors see it now; null where there is none of that hash. */
export const findDraftVersion = (
  address: ExerciseAddress,
  hash: string,
): ExerciseVersion | null => {
  const exercise = findDraftExercise(address)
  if (exercise === null || exercise.hash !== hash) return null
  const key = findCurrentKey(exercise, draftsFolder())
  return key === null ? null : { exercise, key, keyHash: hashOf(key), isOlder: false }
}
