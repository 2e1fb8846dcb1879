import path from 'node:path'
import type { Issue } from '@slopewise/lesson'

const isWithin = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file)
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative))
}

/** The issues of files that are, or lie below, one of the paths; all where none is given. */
export const filterIssues = (
  issues: readonly Issue[],
  paths: readonly string[],
): readonly Issue[] => {
  if (paths.length === 0) return issues
  const wanted = paths.map(one => path.resolve(one))
  return issues.filter(({ file }) => wanted.some(one => isWithin(path.resolve(file), one)))
}
