import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '../fault'
import { getSettings } from '../settings'

/** A compiled release: its name and its folder. It never changes once it is named by `current.json`. */
export type Release = { readonly name: string; readonly folder: string }

type Seen = { readonly file: string; readonly mark: string; readonly release: Release }

const RELEASE_NAME = /^[A-Za-z0-9_-]{1,128}$/

let seen: Seen | undefined

/** Changes whenever the file is replaced: a rename brings another inode, a write another time. */
const findMark = (file: string): string | null => {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : `${stat.ino}-${stat.mtimeNs}-${stat.size}`
}

const readName = (file: string): string => {
  try {
    const { release } = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof release === 'string' && RELEASE_NAME.test(release)) return release
  } catch (cause) {
    throw new Fault('files', `${file} cannot be read.`, cause)
  }
  throw new Fault('files', `${file} names no release.`)
}

/** The release that learners see now. One look at the file's times for each call, no reading. */
export const getRelease = (): Release => {
  const compiled = path.join(getSettings().released, 'compiled')
  const file = path.join(compiled, 'current.json')
  const mark = findMark(file)
  if (mark === null) {
    throw new Fault('not-compiled', 'The lessons are not compiled yet: run "slopewise compile".')
  }
  if (seen?.file === file && seen.mark === mark) return seen.release
  const name = readName(file)
  const release = { name, folder: path.join(compiled, 'releases', name) }
  seen = { file, mark, release }
  return release
}
