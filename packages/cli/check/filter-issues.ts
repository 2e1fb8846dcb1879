import path from 'node:path'
import type { Issue } from '@slopewise/lesson'

const isWithin = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file)
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative))
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
