import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LessonKeys, PublicCourse, PublicLesson } from '@slopewise/lesson'
import { pruneFolder } from './prune'
import { temporaryName, writeAtomically } from './write-atomically'

/** Everything that a release is made of. */
export type Release = {
  readonly courses: readonly PublicCourse[]
  readonly lessons: readonly { readonly published: PublicLesson; readonly keys: LessonKeys }[]
}

/** Releases that are kept, the current one included: an author who writes all day makes hundreds. */
const RELEASES_MAX = 20

type Files = ReadonlyMap<string, string>

/** Name and text of every file of a release, below its folder. */
const filesOf = ({ courses, lessons }: Release): Files => {
  const files = new Map<string, string>()
  for (const course of courses) {
    files.set(`public/${course.course}/course.json`, JSON.stringify(course))
  }
  for (const { published, keys } of lessons) {
    const place = `${published.course}/${published.lesson}`
    files.set(`public/${place}.json`, JSON.stringify(published))
    for (const exercise of Object.values(published.exercises)) {
      files.set(`public/${place}/${exercise.id}.json`, JSON.stringify(exercise))
    }
    files.set(`keys/${place}.json`, JSON.stringify(keys))
  }
  return files
}

const hashOf = (files: Files): string => {
  const hash = createHash('sha256')
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, text] of sorted) hash.update(`${name}\0${text.length}\0${text}`)
  return hash.digest('hex').slice(0, 32)
}

const writeFolder = async (folder: string, files: Files): Promise<void> => {
  for (const [name, text] of files) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/** Writes the folder of a release beside its place and moves it there; another run may be first. */
const placeFolder = async (folder: string, files: Files): Promise<void> => {
  if (existsSync(folder)) {
    const now = new Date()
    await utimes(folder, now, now)
    return
  }
  const temporary = temporaryName(folder)
  try {
    await writeFolder(temporary, files)
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Adds keys to those of all releases: an answer to an older version is graded as it stood. */
const keepKeys = async (stateDir: string, { lessons }: Release): Promise<void> => {
  for (const { keys } of lessons) {
    for (const [id, key] of Object.entries(keys.exercises)) {
      const folder = path.join(stateDir, 'keys', keys.course, keys.lesson, id)
      const file = path.join(folder, `${key.publicHash}.json`)
      const text = JSON.stringify(key)
      const before = await readFile(file, 'utf8').catch(() => null)
      if (before !== text) await writeAtomically(file, text)
    }
  }
}

const currentFile = (stateDir: string): string => path.join(stateDir, 'compiled', 'current.json')

/** The release that is being served; null where there is none yet. */
export const findCurrentRelease = async (stateDir: string): Promise<string | null> => {
  const text = await readFile(currentFile(stateDir), 'utf8').catch(() => null)
  // Written by `writeRelease` below.
  return text === null ? null : (JSON.parse(text) as { release: string }).release
}

/** Writes a release and, after everything else, makes it the current one. Returns its hash. */
export const writeRelease = async (stateDir: string, release: Release): Promise<string> => {
  const files = filesOf(release)
  const hash = hashOf(files)
  const folder = path.join(stateDir, 'compiled', 'releases')
  await placeFolder(path.join(folder, hash), files)
  await keepKeys(stateDir, release)
  if ((await findCurrentRelease(stateDir)) !== hash) {
    await writeAtomically(currentFile(stateDir), JSON.stringify({ release: hash }))
  }
  await pruneFolder(folder, { countMax: RELEASES_MAX, keep: [hash] })
  return hash
}
