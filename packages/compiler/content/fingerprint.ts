import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
/** Everything of ours that a compiled lesson depends on. */
const ROOMS = ['math', 'lesson', 'grading', 'compiler']

const listSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => !file.includes(`${path.sep}node_modules${path.sep}`))
    .sort()

/**
 * Hash of the compiler itself: its sources, those of the packages that it uses, and the lockfile
 * with the versions of all others. What another compiler made is not taken from the cache.
 */
export const makeFingerprint = (): string => {
  const hash = createHash('sha256')
  const lock = path.join(ROOT, 'package-lock.json')
  if (existsSync(lock)) hash.update(readFileSync(lock))
  for (const room of ROOMS) {
    for (const file of listSources(path.join(ROOT, 'packages', room))) {
      hash.update(`${path.relative(ROOT, file)}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}
