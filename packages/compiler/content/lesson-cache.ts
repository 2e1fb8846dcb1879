import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue, LessonKeys, PublicLesson } from '@slopewise/lesson'
import type { LessonFacts } from '../lesson/lesson-facts'
import type { LessonInput } from '../lesson/prepare-lesson'
import { pruneFolder } from './prune'
import { writeAtomically } from './write-atomically'

/** What a lesson was compiled to. `published` is null where it has errors. */
export type CompiledLesson = {
  readonly issues: readonly Issue[]
  readonly facts: LessonFacts
  readonly published: PublicLesson | null
  readonly keys: LessonKeys | null
}

/** Hash of everything that determines what a lesson is compiled to. */
export const inputHash = ({ text, course, lesson }: LessonInput, fingerprint: string): string =>
  createHash('sha256')
    .update(JSON.stringify([fingerprint, course, lesson, text]))
    .digest('hex')

const fileOf = (stateDir: string, hash: string): string =>
  path.join(stateDir, 'cache', `${hash}.json`)

/** The compiled lesson of an input hash, its issues named after `file`; null where there is none. */
export const findCached = async (
  stateDir: string,
  hash: string,
  file: string,
): Promise<CompiledLesson | null> => {
  try {
    // Written by `keepCached` below, under a hash of everything that determines it.
    const cached = JSON.parse(await readFile(fileOf(stateDir, hash), 'utf8')) as CompiledLesson
    return { ...cached, issues: cached.issues.map(issue => ({ ...issue, file })) }
  } catch {
    // Missing or damaged: the lesson is compiled again, and the entry replaced.
    return null
  }
}

/** Entries that are kept for each lesson: the last versions, as editors undo and branches change. */
const ENTRIES_PER_LESSON = 10

/** Removes the oldest entries where there are many more than lessons. */
export const pruneCache = (stateDir: string, lessonCount: number): Promise<void> =>
  pruneFolder(path.join(stateDir, 'cache'), {
    countMax: Math.max(100, ENTRIES_PER_LESSON * lessonCount),
  })

/** Keeps a compiled lesson for the next run. */
export const keepCached = (
  stateDir: string,
  hash: string,
  compiled: CompiledLesson,
): Promise<void> => writeAtomically(fileOf(stateDir, hash), JSON.stringify(compiled))
