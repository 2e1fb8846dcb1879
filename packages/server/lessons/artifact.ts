import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '../fault'

/** Enough for a large course and its keys; the oldest goes first. */
const CACHED_MAX = 2000

const cache = new Map<string, unknown>()

/** One part of an artifact's path: what the compiler makes of course, lesson and exercise names. */
const PART = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

/** Whether a name can be part of an artifact's path; any other names nothing, and reads no file. */
export const isPart = (name: string): boolean => PART.test(name)

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Fault('files', `${file} cannot be read.`, cause)
  }
}

/**
 * A file that never changes once it is written, such as all of a release; null where there is none.
 * The compiler's own types say what is in it: `T` is the caller's word for that.
 */
export const findFixed = <T>(...parts: readonly string[]): T | null => {
  const file = path.join(...parts)
  const known = cache.get(file)
  // The reason for the casts: artifacts are written by our compiler from values of type T.
  if (known !== undefined) return known as T
  const value = readJson(file)
  if (value === null) return null
  if (cache.size >= CACHED_MAX) cache.delete(cache.keys().next().value ?? '')
  cache.set(file, value)
  return value as T
}

/** A file that may be replaced: read anew each time. */
export const findFresh = <T>(...parts: readonly string[]): T | null =>
  // The reason for the cast: as above.
  readJson(path.join(...parts)) as T | null
