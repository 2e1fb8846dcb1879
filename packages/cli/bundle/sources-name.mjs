import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What is in none of them: tests, and what no command runs. */
const IS_SOURCE = /(?<!\.test)\.(ts|mjs|cjs|mdx)$|^package\.json$/

/** @param {string} folder @returns {string[]} */
const listSources = folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = `${folder}${path.sep}${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listSources(file)
    return IS_SOURCE.test(entry.name) ? [file] : []
  })

/** @param {string} root @param {readonly string[]} files */
const hashTexts = (root, files) => {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 32)
}

/** A file written twice within one tick of the file system's clock has one stamp. */
const SETTLED_MS = 2000

/**
 * What changes whenever a file is written, made, moved or removed: nobody can set `ctimeMs`. Null where one was
 * written so lately that this does not tell.
 * @param {readonly string[]} files
 */
const stampOf = files => {
  const hash = createHash('sha256').update(process.version)
  const settledMs = Date.now() - SETTLED_MS
  for (const file of files) {
    const { size, mtimeMs, ctimeMs, ino } = statSync(file)
    if (ctimeMs > settledMs) return null
    hash.update(`\0${file}\0${size} ${mtimeMs} ${ctimeMs} ${ino}`)
  }
  return hash.digest('hex')
}

/** @param {string} file @returns {{ stamp?: unknown, name?: unknown }} */
const readKept = file => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {string} file @param {{ stamp: string, name: string }} kept */
const writeKept = (file, kept) => {
  const temporary = `${file}.${process.pid}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(temporary, JSON.stringify(kept))
    renameSync(temporary, file)
  } catch {
    // Where nothing may be written, the sources are read each time.
  }
}

/**
 * A hash of all sources below `folders` and of the lockfile. They are read again only where their times say that
 * one may have changed since `keptFile` was written: the times are looked at before the texts are.
 * @param {{ root: string, folders: readonly string[], keptFile: string }} of
 */
export const nameSources = ({ root, folders, keptFile }) => {
  const files = [path.join(root, 'package-lock.json'), ...folders.flatMap(listSources).sort()]
  const stamp = stampOf(files)
  const kept = readKept(keptFile)
  if (stamp !== null && kept.stamp === stamp && typeof kept.name === 'string') return kept.name
  const name = hashTexts(root, files)
  if (stamp !== null) writeKept(keptFile, { stamp, name })
  return name
}
