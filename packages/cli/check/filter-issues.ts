import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { UsageError } from '../usage-error'

const isWithin = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file)
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative))
}

/** Throws a sentence for a path that is not there, or has nothing to do with the content. */
export const requirePaths = (paths: readonly string[], contentDir: string): void => {
  for (const one of paths) {
    const whole = path.resolve(one)
    if (!existsSync(whole)) throw new UsageError(`There is no file or folder "${one}".`)
    if (isWithin(whole, contentDir) || isWithin(contentDir, whole)) continue
    const content = path.relative(process.cwd(), contentDir)
    throw new UsageError(`"${one}" is not in "${content}": name its courses' folder by --content.`)
  }
}

/** What belongs to files that are, or lie below, one of the paths; all where none is given. */
export const filterFiles = <One extends { readonly file: string }>(
  all: readonly One[],
  paths: readonly string[],
): readonly One[] => {
  if (paths.length === 0) return all
  const wanted = paths.map(one => path.resolve(one))
  return all.filter(({ file }) => wanted.some(one => isWithin(path.resolve(file), one)))
}

/** The issues of files that are, or lie below, one of the paths; all where none is given. */
export const filterIssues = (
  issues: readonly Issue[],
  paths: readonly string[],
): readonly Issue[] => filterFiles(issues, paths)
