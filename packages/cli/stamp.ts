import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SKIPPED = new Set(['node_modules', 'generated', '.slopewise', '.git'])

const listFiles = (entry: string): string[] => {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return [entry]
  return readdirSync(entry, { withFileTypes: true })
    .filter(child => !SKIPPED.has(child.name) && !child.name.startsWith('.next'))
    .flatMap(child => listFiles(path.join(entry, child.name)))
}

/** Hex hash over the names and bytes of files and folders, in a fixed order. */
export const hashFiles = (root: string, entries: readonly string[], extra = ''): string => {
  const hash = createHash('sha256').update(extra)
  for (const file of entries.flatMap(entry => listFiles(path.join(root, entry))).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Does `work` unless `file` holds `stamp`; writes the stamp only after it has succeeded. */
export const doOnce = async (
  file: string,
  stamp: string,
  work: () => Promise<void>,
): Promise<boolean> => {
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return false
  await work()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, stamp)
  return true
}
