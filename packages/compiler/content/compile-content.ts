import path from 'node:path'
import type { Issue, PublicCourse } from '@slopewise/lesson'
import { cutFonts } from '../fonts/cut-fonts'
import { compareIssues } from '../issues'
import { checkCourseLessons } from './check-course-lessons'
import { checkLinks } from './check-links'
import { type CompileAllOptions, compileAll } from './compile-all'
import { findCurrent, makeCurrent } from './current-release'
import { gatherRelease } from './gather-release'
import { readLastGood } from './last-good'
import { pruneCache } from './lesson-cache'
import type { LessonReport } from './lesson-report'
import { type ContentInput, readContent } from './read-content'
import { writeRelease } from './write-release'

/** How content is checked: the grading package's `grade` where no other is given. */
export type CheckOptions = Omit<CompileAllOptions, 'cacheDir'> & {
  /** Holds a folder for each course. */
  readonly contentDir: string
  /** Compiled lessons are kept here; without it, checking keeps nothing. */
  readonly cacheDir?: string
  /** Content from outside the repository: refuses every expression, comments included. */
  readonly isUntrusted?: boolean
}

export type CompileOptions = CheckOptions & {
  /** Where releases and keys are kept, and the cache where no folder is given for it. */
  readonly stateDir: string
  /** Drafts become lessons like all others, and a lesson with errors stays as it last was. */
  readonly forAuthor?: boolean
  /** Releases the content even where that very release was taken back. */
  readonly evenWithdrawn?: boolean
}

/** What was found, lesson by lesson. */
export type CheckResult = {
  /** All of them, in the order of files and places. */
  readonly issues: readonly Issue[]
  readonly lessons: readonly LessonReport[]
}

export type CompileResult = CheckResult & {
  /** The release that is current now: the new one, or with errors the last good one, if any. */
  readonly release: string | null
  /** The courses of the new release; empty where there is none for its errors. */
  readonly courses: readonly PublicCourse[]
}

const isError = ({ severity }: Issue): boolean => severity === 'error'

const checkInput = async (
  input: ContentInput,
  options: CompileAllOptions,
): Promise<CheckResult> => {
  const sources = input.courses.flatMap(({ lessons }) => lessons)
  const outcomes = await compileAll(sources, options)
  const compiled = sources.flatMap((source, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [{ input: source, outcome }]
  })
  const linked = compiled.map(one => ({ ...one.input, facts: one.outcome.facts }))
  const ofLinks = checkLinks(linked)
  const lessons = compiled.map(one => {
    const own = ofLinks.filter(({ file }) => file === one.input.file)
    const issues = [...one.outcome.issues, ...own].sort(compareIssues)
    return { ...one, issues, isBroken: issues.some(isError) }
  })
  const ofCourses = input.courses.flatMap(course => checkCourseLessons(course, lessons))
  const all = [...input.issues, ...lessons.flatMap(({ issues }) => issues), ...ofCourses]
  return { issues: all.sort(compareIssues), lessons }
}

const release = async (
  input: ContentInput,
  { lessons }: CheckResult,
  { stateDir, forAuthor = false, evenWithdrawn = false }: CompileOptions,
): Promise<Pick<CompileResult, 'release' | 'courses'>> => {
  const lastGood = forAuthor ? readLastGood(stateDir) : null
  const made = gatherRelease(input, lessons, { showDrafts: forAuthor, lastGood })
  const fonts = forAuthor ? [] : await cutFonts(made.lessons, path.join(stateDir, 'fonts'))
  const name = await writeRelease(stateDir, { ...made, fonts })
  const isWithdrawn = findCurrent(stateDir)?.withdrawn?.includes(name) ?? false
  if (!isWithdrawn || evenWithdrawn) await makeCurrent(stateDir, name)
  return { release: findCurrent(stateDir)?.release ?? null, courses: made.courses }
}

/**
 * Compiles all courses and makes them the current release. With an error in any of them nothing is
 * replaced: the last good release stays (for authors: the last good version of that lesson). Lessons
 * that did not change come from the cache. Content that was rolled back stays so until it changes.
 */
export const compileContent = async (options: CompileOptions): Promise<CompileResult> => {
  const { contentDir, stateDir } = options
  const { cacheDir = path.join(stateDir, 'cache'), isUntrusted = false } = options
  const input = await readContent(contentDir, { isUntrusted })
  const checked = await checkInput(input, { ...options, cacheDir })
  await pruneCache(cacheDir, checked.lessons.length)
  if (checked.issues.some(isError) && options.forAuthor !== true) {
    return { ...checked, release: findCurrent(stateDir)?.release ?? null, courses: [] }
  }
  return { ...checked, ...(await release(input, checked, options)) }
}

/** Finds every issue. No release is written; the cache is used where one is named. */
export const checkContent = async (options: CheckOptions): Promise<CheckResult> => {
  const { contentDir, cacheDir = null, isUntrusted = false } = options
  const input = await readContent(contentDir, { isUntrusted })
  const checked = await checkInput(input, { ...options, cacheDir })
  if (cacheDir !== null) await pruneCache(cacheDir, checked.lessons.length)
  return checked
}
