import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '../fault'
import { isPart } from './artifact'
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

/**
 * A picture that a lesson of the current release shows; null where there is none. Files that no lesson
 * shows are not part of a release, and those of drafts lie where this does not look.
 */
export const findPicture = (course: string, lesson: string, file: string): Picture | null => {
  const end = FILE.exec(file)?.[1]
  const type = end === undefined ? undefined : TYPES[end]
  if (type === undefined || !isPart(course) || !isPart(lesson)) return null
  const place = path.join(getRelease().folder, 'pictures', course, lesson, file)
  try {
    return { bytes: new Uint8Array(readFileSync(place)), type }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Fault('files', `${place} cannot be read.`, cause)
  }
}
