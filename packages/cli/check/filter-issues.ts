import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { findLessonFolder } from '../lesson-folders'
import { UsageError } from '../usage-error'

const isWithin = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file)
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative))
}

/** What is meant from this folder only: `./maths`, `../maths`, `/srv/maths`. */
const isFromHere = (one: string): boolean => path.isAbsolute(one) || /^\.{1,2}([/\\]|$)/.test(one)

/** Where paths are looked for: from the working directory, and in the folder that holds courses. */
export type Search = { readonly from: string; readonly contentDir: string }

/** What a path may mean; in the content, lessons are known without their number, too. */
const placesOf = (one: string, { from, contentDir }: Search): readonly string[] => {
  const inContent = isFromHere(one)
    ? []
    : [path.resolve(contentDir, one), findLessonFolder(contentDir, one)]
  const all = [path.resolve(from, one), ...inContent].filter(place => place !== null)
  return [...new Set(all)].filter(existsSync)
}

const requirePath = (one: string, search: Search): string => {
  const { from, contentDir } = search
  const content = path.relative(from, contentDir) || '.'
  const found = placesOf(one, search)
  if (found.length === 0) {
    throw new UsageError(`There is no file or folder "${one}", neither here nor in "${content}".`)
  }
  const [first, second] = found.filter(
    place => isWithin(place, contentDir) || isWithin(contentDir, place),
  )
  if (first === undefined) {
    throw new UsageError(`"${one}" is not in "${content}": name its courses' folder by --content.`)
  }
  if (second === undefined) return first
  const other = path.relative(from, second) || '.'
  throw new UsageError(
    `"${one}" is here and in "${content}", too. Write "./${one}" or "${other}" for the one you mean.`,
  )
}

/**
 * Files and folders as absolute paths: from the working directory or in the content. Throws a sentence for
 * one that is not there, has nothing to do with the content, or may be either of two.
 */
export const requirePaths = (paths: readonly string[], search: Search): readonly string[] =>
  paths.map(one => requirePath(one, search))

/** What belongs to files that are, or lie below, one of the absolute paths; all where none is given. */
export const filterFiles = <One extends { readonly file: string }>(
  all: readonly One[],
  paths: readonly string[],
): readonly One[] => {
  if (paths.length === 0) return all
  return all.filter(({ file }) => paths.some(one => isWithin(path.resolve(file), one)))
}

/** The issues of files that are, or lie below, one of the absolute paths; all where none is given. */
export const filterIssues = (
  issues: readonly Issue[],
  paths: readonly string[],
): readonly Issue[] => filterFiles(issues, paths)
