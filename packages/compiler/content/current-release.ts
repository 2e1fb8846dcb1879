import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeAtomically } from './write-atomically'

/** What `current.json` says. */
export type Current = {
  /** The release that is being served. */
  readonly release: string
  /** Releases that were taken back: the content that made them is not released again by itself. */
  readonly withdrawn?: readonly string[]
}

/** Releases that can be gone back to. */
const HISTORY_MAX = 19

const compiledFile = (stateDir: string, name: string): string =>
  path.join(stateDir, 'compiled', name)

const readJson = <T>(file: string): T | null => {
  try {
    // Written by this module only.
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

/** The folder of a release. */
export const releaseFolder = (stateDir: string, release: string): string =>
  path.join(stateDir, 'compiled', 'releases', release)

/** What is being served; null where there is nothing yet. */
export const findCurrent = (stateDir: string): Current | null =>
  readJson<Current>(compiledFile(stateDir, 'current.json'))

/** The releases that were served, the current one last. */
const readHistory = (stateDir: string): readonly string[] => {
  const current = findCurrent(stateDir)?.release
  const kept = readJson<readonly string[]>(compiledFile(stateDir, 'history.json')) ?? []
  return kept.at(-1) === current || current === undefined ? kept : [...kept, current]
}

const writeCurrent = async (
  stateDir: string,
  current: Current,
  history: readonly string[],
): Promise<void> => {
  const last = JSON.stringify(history.slice(-HISTORY_MAX))
  await writeAtomically(compiledFile(stateDir, 'history.json'), last)
  await writeAtomically(compiledFile(stateDir, 'current.json'), JSON.stringify(current))
}

/** Makes a release the current one: the one step that readers see. */
export const makeCurrent = async (stateDir: string, release: string): Promise<void> => {
  if (findCurrent(stateDir)?.release === release) return
  const before = readHistory(stateDir)
  await writeCurrent(stateDir, { release }, [...before, release])
}

/**
 * Goes back to the release before the current one. Null, and nothing is changed, where there is none
 * any more.
 */
export const rollBack = async (stateDir: string): Promise<Current | null> => {
  const current = findCurrent(stateDir)
  const history = readHistory(stateDir).slice(0, -1)
  const index = history.findLastIndex(release => existsSync(releaseFolder(stateDir, release)))
  const release = history[index]
  if (current === null || release === undefined) return null
  const withdrawn = [...(current.withdrawn ?? []), current.release]
  const next = { release, withdrawn: withdrawn.filter(one => one !== release) }
  await writeCurrent(stateDir, next, history.slice(0, index + 1))
  return next
}

/** Releases that must not be pruned: whatever can be gone back to. */
export const releasesToKeep = (stateDir: string): readonly string[] => readHistory(stateDir)
