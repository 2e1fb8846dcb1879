import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue, LessonKeys, LessonSummary, PublicLesson } from '@slopewise/lesson'
import { lettersOf } from '../fonts/cut-fonts'
import type { LessonFacts } from '../lesson/lesson-facts'
import type { LessonInput } from '../lesson/prepare-lesson'
import type { ShownPicture } from '../picture/place-pictures'
import type { MathCoverage } from '../relations/coverage'
import type { LessonOutcome } from './lesson-outcome'
import { pruneFolder } from './prune'
import { temporaryName } from './write-atomically'

/** What a lesson was compiled to. `published` is null where it has errors. */
export type CompiledLesson = {
  readonly issues: readonly Issue[]
  readonly facts: LessonFacts
  readonly coverage: MathCoverage
  readonly published: PublicLesson | null
  readonly keys: LessonKeys | null
  readonly pictures: readonly ShownPicture[]
}

/** Hash of everything that determines what a lesson is compiled to. */
export const inputHash = (input: LessonInput, fingerprint: string): string =>
  createHash('sha256')
    .update(JSON.stringify([fingerprint, input.course, input.lesson, input.text]))
    .update(JSON.stringify((input.pictures ?? []).map(({ name, hash }) => [name, hash])))
    .update(input.isUntrusted ? 'untrusted' : '')
    .digest('hex')

const OUTCOME = 'outcome.json'

const entryOf = (cacheDir: string, hash: string): string => path.join(cacheDir, hash)

const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32)

const isWhole = ({ from, size }: { readonly from: string; readonly size: number }): boolean =>
  statSync(from, { throwIfNoEntry: false })?.size === size

/** An outcome whose files are named by their places in the entry's folder, or by absolute paths. */
const placeFiles = (outcome: LessonOutcome, place: (from: string) => string): LessonOutcome => ({
  ...outcome,
  files: outcome.files.map(file => ({ ...file, from: place(file.from) })),
  keys: outcome.keys.map(file => ({ ...file, from: place(file.from) })),
})

/** The outcome of an input hash, its issues named after `file`; null where there is none. */
export const findCached = (cacheDir: string, hash: string, file: string): LessonOutcome | null => {
  const folder = entryOf(cacheDir, hash)
  try {
    // Written by `keepCached` below, under a hash of everything that determines it.
    const kept = JSON.parse(readFileSync(path.join(folder, OUTCOME), 'utf8')) as LessonOutcome
    const outcome = placeFiles(kept, from => path.join(folder, from))
    if (![...outcome.files, ...outcome.keys].every(isWhole)) return null
    return { ...outcome, issues: outcome.issues.map(issue => ({ ...issue, file })) }
  } catch {
    // Missing or damaged: the lesson is compiled again, and the entry replaced.
    return null
  }
}

/** What the list of lessons says of one. */
export const summaryOf = (lesson: PublicLesson): LessonSummary => ({
  lesson: lesson.lesson,
  title: lesson.title,
  source: lesson.source,
  description: lesson.description,
  exercises: lesson.exerciseOrder,
  ...(lesson.draft && { draft: lesson.draft }),
})

/** The files of a compiled lesson: name below the release, and text or bytes. */
const contentsOf = (
  published: PublicLesson,
  keys: LessonKeys,
  pictures: readonly ShownPicture[],
): ReadonlyMap<string, string | Uint8Array> => {
  const place = `${published.course}/${published.lesson}`
  return new Map<string, string | Uint8Array>([
    [`public/${place}.json`, JSON.stringify(published)],
    [`keys/${place}.json`, JSON.stringify(keys)],
    ...Object.values(published.exercises).map(
      exercise => [`public/${place}/${exercise.id}.json`, JSON.stringify(exercise)] as const,
    ),
    ...pictures.map(({ name, bytes }) => [`pictures/${place}/${name}`, bytes] as const),
  ])
}

/** The outcome, and the contents of its files by their names in the entry's folder. */
const takeApart = ({ published, keys, pictures, ...found }: CompiledLesson) => {
  const contents = new Map<string, string | Uint8Array>()
  const add = (content: string | Uint8Array) => {
    const from = `${contents.size}${typeof content === 'string' ? '.json' : ''}`
    contents.set(from, content)
    return { from, size: Buffer.byteLength(content), hash: hashOf(content) }
  }
  if (published === null || keys === null) {
    return { outcome: { ...found, summary: null, files: [], keys: [], letters: {} }, contents }
  }
  const files = [...contentsOf(published, keys, pictures)].map(([name, content]) => ({
    name,
    ...add(content),
  }))
  const kept = Object.entries(keys.exercises).map(([id, key]) => {
    const { from, size } = add(JSON.stringify(key))
    return { id, publicHash: key.publicHash, from, size }
  })
  // Every public file of the lesson is a part of this one.
  const letters = lettersOf(published)
  const summary = summaryOf(published)
  return { outcome: { ...found, summary, files, keys: kept, letters }, contents }
}

/** Puts a whole folder in its place; one that another run has put there meanwhile stays. */
const placeEntry = async (temporary: string, folder: string): Promise<void> => {
  // A damaged entry is no reason to fail, and a folder that is not empty cannot be renamed over.
  if (existsSync(folder)) await rm(folder, { recursive: true, force: true })
  await rename(temporary, folder).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
}

/** Keeps a compiled lesson for the next run, and for the releases that it becomes a part of. */
export const keepCached = async (
  cacheDir: string,
  hash: string,
  compiled: CompiledLesson,
): Promise<LessonOutcome> => {
  const folder = entryOf(cacheDir, hash)
  const { outcome, contents } = takeApart(compiled)
  const temporary = temporaryName(folder)
  await mkdir(temporary, { recursive: true })
  for (const [name, content] of contents) await writeFile(path.join(temporary, name), content)
  await writeFile(path.join(temporary, OUTCOME), JSON.stringify(outcome))
  await placeEntry(temporary, folder)
  return placeFiles(outcome, from => path.join(folder, from))
}

/** Entries that are kept for each lesson: the last versions, as editors undo and branches change. */
const ENTRIES_PER_LESSON = 10

/** Removes the oldest entries where there are many more than lessons. */
export const pruneCache = (cacheDir: string, lessonCount: number): Promise<void> =>
  pruneFolder(cacheDir, { countMax: Math.max(100, ENTRIES_PER_LESSON * lessonCount) })
