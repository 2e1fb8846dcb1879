import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryName } from './write-atomically'

/** Everything of ours that a compiled lesson depends on. */
const ROOMS = ['math', 'lesson', 'grading', 'compiler']

/** The project's folder: above our sources, and above a bundle of them as well. */
const findRoot = (from: string): string => {
  const above = path.dirname(from)
  return existsSync(path.join(from, 'packages/compiler')) || above === from ? from : findRoot(above)
}

const listSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => !file.includes(`${path.sep}node_modules${path.sep}`))
    .sort()

const readFingerprint = (): string => {
  const root = findRoot(path.dirname(fileURLToPath(import.meta.url)))
  const hash = createHash('sha256')
  const lock = path.join(root, 'package-lock.json')
  if (existsSync(lock)) hash.update(readFileSync(lock))
  for (const room of ROOMS) {
    for (const file of listSources(path.join(root, 'packages', room))) {
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Beside a bundle of our sources, which lies under a hash of them: what they were found to be once. */
const KEPT = 'fingerprint.txt'

/** The fingerprint of the sources, or of the bundle that was made of them. */
const findFingerprint = (): string => {
  const folder = path.dirname(fileURLToPath(import.meta.url))
  if (folder.endsWith(path.join('compiler', 'content'))) return readFingerprint()
  const file = path.join(folder, KEPT)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const fingerprint = readFingerprint()
  try {
    const temporary = temporaryName(file)
    writeFileSync(temporary, fingerprint)
    renameSync(temporary, file)
  } catch {
    // A bundle that may not be written beside is read through each time.
  }
  return fingerprint
}

let known: string | undefined

/**
 * Hash of the compiler itself: its sources, those of the packages that it uses, and the lockfile
 * with the versions of all others. What another compiler made is not taken from the cache. Read once
 * for each process: the sources that it runs were loaded once, too.
 */
export const makeFingerprint = (): string => {
  known ??= findFingerprint()
  return known
}
