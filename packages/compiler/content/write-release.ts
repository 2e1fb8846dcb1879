import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { rename, rm, utimes } from 'node:fs/promises'
import path from 'node:path'
import type { PublicCourse } from '@slopewise/lesson'
import type { CutFile, LessonLetters } from '../fonts/cut-fonts'
import { releaseFolder, releasesToKeep } from './current-release'
import type { KeyFile, LessonFile } from './lesson-outcome'
import { pruneFolder } from './prune'
import { temporaryName } from './write-atomically'

/** A lesson of a release: its compiled files, and the keys that are kept beyond the release. */
export type ReleasedLesson = {
  readonly course: string
  readonly lesson: string
  readonly files: readonly LessonFile[]
  readonly keys: readonly KeyFile[]
  readonly letters: LessonLetters
}

/** Everything that a release is made of. Drafts are kept apart: learners' pages never look there. */
export type Release = {
  readonly courses: readonly PublicCourse[]
  readonly lessons: readonly ReleasedLesson[]
  readonly draftCourses: readonly PublicCourse[]
  readonly drafts: readonly ReleasedLesson[]
  /** Cut to the letters of what learners see; none for authors, whose pages use whole fonts. */
  readonly fonts: readonly CutFile[]
}

/** Releases that are kept, the current one included. */
const RELEASES_MAX = 20

const DRAFTS = 'drafts'

/** A file of the release: its text, or the file that holds its bytes. */
type Entry = { readonly hash: string; readonly put: (file: string) => void }

const textEntry = (text: string): Entry => ({
  hash: createHash('sha256').update(text).digest('hex').slice(0, 32),
  put: file => writeFileSync(file, text),
})

/** Another name for the same bytes, or a copy where the file system knows no links. */
const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

const fileEntry = ({ from, hash }: LessonFile): Entry => ({
  hash,
  put: file => linkOrCopy(from, file),
})

const entriesOf = (release: Release): Map<string, Entry> => {
  const { courses, lessons, draftCourses, drafts, fonts } = release
  const entries = new Map<string, Entry>()
  entries.set('fonts.json', textEntry(JSON.stringify(fonts.map(({ font }) => font))))
  for (const { font, from, hash } of fonts) {
    entries.set(path.join('fonts', font.file), {
      hash,
      put: file => linkOrCopy(from, file),
    })
  }
  const add = (place: string, of: Pick<Release, 'courses' | 'lessons'>): void => {
    for (const course of of.courses) {
      entries.set(
        path.join(place, 'public', course.course, 'course.json'),
        textEntry(JSON.stringify(course)),
      )
    }
    for (const file of of.lessons.flatMap(({ files }) => files)) {
      entries.set(path.join(place, file.name), fileEntry(file))
    }
  }
  add('.', { courses, lessons })
  add(DRAFTS, { courses: draftCourses, lessons: drafts })
  return entries
}

const hashOf = (entries: ReadonlyMap<string, Entry>): string => {
  const hash = createHash('sha256')
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, entry] of sorted) hash.update(`${name}\0${entry.hash}\0`)
  return hash.digest('hex').slice(0, 32)
}

/** Writes the folder of a release beside its place and moves it there; another run may be first. */
const placeFolder = async (folder: string, entries: ReadonlyMap<string, Entry>): Promise<void> => {
  if (existsSync(folder)) {
    const now = new Date()
    await utimes(folder, now, now)
    return
  }
  const temporary = temporaryName(folder)
  try {
    const folders = new Set([...entries.keys()].map(name => path.dirname(name)))
    for (const name of folders) mkdirSync(path.join(temporary, name), { recursive: true })
    for (const [name, { put }] of entries) put(path.join(temporary, name))
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** The same file under another name, or the same bytes. */
const isSame = (one: string, other: string): boolean => {
  const found = statSync(other, { throwIfNoEntry: false })
  if (found === undefined) return false
  const { ino, dev, size } = statSync(one)
  if (ino === found.ino && dev === found.dev) return true
  return size === found.size && readFileSync(one).equals(readFileSync(other))
}

/** Adds keys to those of all releases: an answer to an older version is graded as it stood. */
const keepKeys = async (stateDir: string, { lessons }: Release): Promise<void> => {
  for (const { course, lesson, keys } of lessons) {
    for (const { id, publicHash, from } of keys) {
      const folder = path.join(stateDir, 'keys', course, lesson, id)
      const file = path.join(folder, `${publicHash}.json`)
      if (isSame(from, file)) continue
      mkdirSync(folder, { recursive: true })
      const temporary = temporaryName(file)
      linkOrCopy(from, temporary)
      await rename(temporary, file)
    }
  }
}

/**
 * Writes a release with all its keys; nothing looks at it before it is made the current one. Returns
 * its name, the hash of everything in it.
 */
export const writeRelease = async (stateDir: string, release: Release): Promise<string> => {
  const entries = entriesOf(release)
  const name = hashOf(entries)
  await placeFolder(releaseFolder(stateDir, name), entries)
  await keepKeys(stateDir, release)
  const keep = [name, ...releasesToKeep(stateDir)]
  await pruneFolder(path.join(stateDir, 'compiled', 'releases'), { countMax: RELEASES_MAX, keep })
  return name
}
