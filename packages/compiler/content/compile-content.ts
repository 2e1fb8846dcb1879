import { grade as gradeAnswer } from '@slopewise/grading'
import type { Issue, LessonSummary, PublicCourse, PublicLesson } from '@slopewise/lesson'
import type { Grade } from '../exercise/self-tests'
import { compareIssues } from '../issues'
import { finishLesson } from '../lesson/finish-lesson'
import type { LessonFacts } from '../lesson/lesson-facts'
import { type LessonInput, prepareLesson } from '../lesson/prepare-lesson'
import { checkLinks } from './check-links'
import { makeFingerprint } from './fingerprint'
import { type CompiledLesson, findCached, inputHash, keepCached, pruneCache } from './lesson-cache'
import { type ContentInput, type CourseInput, readContent } from './read-content'
import { findCurrentRelease, writeRelease } from './write-release'

export type CompileOptions = {
  /** Holds a folder for each course. */
  readonly contentDir: string
  /** Where releases, keys and the cache are kept. */
  readonly stateDir: string
  /** Grades the exercises' own tests; the grading package's function where it is not given. */
  readonly grade?: Grade
}

export type CompileResult = {
  /** The release that is current now: the new one, or with errors the last good one, if any. */
  readonly release: string | null
  /** The courses of the new release; empty where there are errors. */
  readonly courses: readonly PublicCourse[]
  readonly issues: readonly Issue[]
}

type Linked = LessonInput & { readonly facts: LessonFacts }

const allLessons = ({ courses }: ContentInput): LessonInput[] =>
  courses.flatMap(({ lessons }) => lessons)

const hasErrors = (issues: readonly Issue[]): boolean =>
  issues.some(({ severity }) => severity === 'error')

const gatherIssues = (
  input: ContentInput,
  lessons: readonly { readonly issues: readonly Issue[] }[],
  linked: readonly Linked[],
): Issue[] =>
  [...input.issues, ...lessons.flatMap(({ issues }) => issues), ...checkLinks(linked)].sort(
    compareIssues,
  )

const compileLesson = async (input: LessonInput, grade: Grade): Promise<CompiledLesson> => {
  const { issues, facts, compiled } = prepareLesson(input, grade)
  if (compiled === null) return { issues, facts, published: null, keys: null }
  const published = await finishLesson(compiled.draft, compiled.root)
  return { issues, facts, published, keys: compiled.keys }
}

const compileCached = async (
  input: LessonInput,
  fingerprint: string,
  { stateDir, grade = gradeAnswer }: CompileOptions,
): Promise<CompiledLesson> => {
  const hash = inputHash(input, fingerprint)
  const cached = await findCached(stateDir, hash, input.file)
  if (cached !== null) return cached
  const compiled = await compileLesson(input, grade)
  await keepCached(stateDir, hash, compiled)
  return compiled
}

const summaryOf = (lesson: PublicLesson): LessonSummary => ({
  lesson: lesson.lesson,
  title: lesson.title,
  source: lesson.source,
  description: lesson.description,
  exercises: lesson.exerciseOrder,
})

const publishCourse = (
  { course, file }: CourseInput,
  lessons: readonly PublicLesson[],
): PublicCourse[] => {
  if (file === null) return []
  const { title, description, source, slideCount } = file
  const own = lessons.filter(lesson => lesson.course === course).map(summaryOf)
  return [{ course, title, description, source, slideCount, lessons: own }]
}

/**
 * Compiles all courses and makes them the current release. With an error in any of them nothing is
 * replaced: the last good release stays. Lessons that did not change come from the cache.
 */
export const compileContent = async (options: CompileOptions): Promise<CompileResult> => {
  const { contentDir, stateDir } = options
  const input = await readContent(contentDir)
  const fingerprint = makeFingerprint()
  const sources = allLessons(input)
  const compiled = await Promise.all(
    sources.map(source => compileCached(source, fingerprint, options)),
  )
  await pruneCache(stateDir, sources.length)
  const linked = sources.map((source, index) => ({
    ...source,
    facts: compiled[index]?.facts ?? { anchors: null, links: [] },
  }))
  const issues = gatherIssues(input, compiled, linked)
  if (hasErrors(issues)) {
    return { release: await findCurrentRelease(stateDir), courses: [], issues }
  }
  const lessons = compiled.flatMap(({ published, keys }) =>
    published === null || keys === null ? [] : [{ published, keys }],
  )
  const published = lessons.map(lesson => lesson.published)
  const courses = input.courses.flatMap(course => publishCourse(course, published))
  return { release: await writeRelease(stateDir, { courses, lessons }), courses, issues }
}

/** Finds every issue without writing anything. */
export const checkContent = async ({
  contentDir,
  grade = gradeAnswer,
}: Pick<CompileOptions, 'contentDir' | 'grade'>): Promise<{
  readonly issues: readonly Issue[]
}> => {
  const input = await readContent(contentDir)
  const sources = allLessons(input)
  const prepared = sources.map(source => prepareLesson(source, grade))
  const linked = sources.map((source, index) => ({
    ...source,
    facts: prepared[index]?.facts ?? { anchors: null, links: [] },
  }))
  return { issues: gatherIssues(input, prepared, linked) }
}
