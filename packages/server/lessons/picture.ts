import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '../fault'
import { isPart } from './artifact'
import { draftsFolder } from './drafts'
import { getRelease } from './release'

/** A picture of a lesson: its bytes, and what they are. */
export type Picture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }

const FILE = /^[0-9a-f]{32}\.(png|jpg|webp|svg)$/

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

const findIn = (folder: string, names: readonly [string, string], file: string): Picture | null => {
  const end = FILE.exec(file)?.[1]
  const type = end === undefined ? undefined : TYPES[end]
  if (type === undefined || !names.every(isPart)) return null
  const place = path.join(folder, 'pictures', ...names, file)
  try {
    return { bytes: new Uint8Array(readFileSync(place)), type }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Fault('files', `${place} cannot be read.`, cause)
  }
}

/**
 * A picture that a lesson of the current release shows; null where there is none. Files that no lesson
 * shows are not part of a release, and those of drafts lie where this does not look.
 */
export const findPicture = (course: string, lesson: string, file: string): Picture | null =>
  findIn(getRelease().folder, [course, lesson], file)

/** A picture that a draft shows, for instructors; null where there is none. */
export const findDraftPicture = (course: string, lesson: string, file: string): Picture | null =>
  findIn(draftsFolder(), [course, lesson], file)
