import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Every file below a folder with what changes when it is written: two stamps tell what has changed. */
export type FolderStamp = ReadonlyMap<string, string>

/** Such folders hold no content, and may hold a hundred thousand files. */
const IGNORED = /^\.|^node_modules$/

const listEntries = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Removed meanwhile: nothing is in it.
    return []
  }
}

const addFolder = (folder: string, stamp: Map<string, string>): void => {
  for (const entry of listEntries(folder)) {
    if (IGNORED.test(entry.name)) continue
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) addFolder(file, stamp)
    const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false })
    if (stat === undefined || entry.isDirectory()) continue
    stamp.set(file, `${stat.size} ${stat.mtimeNs} ${stat.ino}`)
  }
}

/** Looks at the times and sizes of all files below a folder; reads none. */
export const readStamp = (folder: string): FolderStamp => {
  const stamp = new Map<string, string>()
  addFolder(folder, stamp)
  return stamp
}

/** Whether a file was written, made or removed between two stamps. */
export const isChanged = (before: FolderStamp, after: FolderStamp): boolean =>
  before.size !== after.size || [...after].some(([file, mark]) => before.get(file) !== mark)

const isEmptyFile = (mark: string | undefined): boolean => mark?.startsWith('0 ') ?? false

/** Whether a file has lost all of its text since: an editor is about to write it. */
export const isBeingWritten = (before: FolderStamp, after: FolderStamp): boolean =>
  [...after].some(([file, mark]) => isEmptyFile(mark) && !isEmptyFile(before.get(file)))
