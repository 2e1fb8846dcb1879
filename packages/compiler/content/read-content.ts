import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import type { CourseFile } from '@slopewise/lesson/course'
import { makeIssue, makeReporter, type Rule } from '../issues'
import type { LessonInput } from '../lesson/prepare-lesson'
import { readPictures } from '../picture/picture-file'
import {
  contentMissing,
  courseEmpty,
  courseFile,
  duplicateLesson,
  folderName,
} from '../rules/of-content'
import { makeSource, type SourceText } from '../source/source-text'
import { readCourseFile } from './read-course-file'

/** A course as it lies in its folder. */
export type CourseInput = {
  readonly course: string
  /** Null where `course.json` cannot be used. */
  readonly file: CourseFile | null
  /** The text of `course.json`; null where there is none. */
  readonly source: SourceText | null
  readonly lessons: readonly LessonInput[]
}

export type ContentInput = {
  readonly courses: readonly CourseInput[]
  readonly issues: readonly Issue[]
}

const COURSE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** The site's own addresses. */
const TAKEN =
  'account admin api author class classes dev-lesson fonts forgot-password help join privacy progress reset-password review settings sign-in sign-up teach verify'.split(
    ' ',
  )
const LESSON_FOLDER = /^(?:\d+-)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/

/** How a file is named in issues: relative to where the program was started. */
const shownPath = (file: string): string =>
  path.relative(process.cwd(), file).split(path.sep).join('/') || '.'

const issueOfFile = (file: string, rule: Rule, message: string): Issue =>
  makeIssue(makeSource(shownPath(file), ''), rule, [0, 0], { message })

/** Folders in the order of their names; those that begin with `.` or `_` are no content. */
const listFolders = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory() && !/^[._]|^node_modules$/.test(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => (a < b ? -1 : 1))
}

/** Null where there is no such file: editors and git remove files while we look. */
const findText = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })

const readLesson = async (
  folder: string,
  name: string,
  course: string,
): Promise<LessonInput | Issue | null> => {
  const file = path.join(folder, name, 'index.mdx')
  const lesson = LESSON_FOLDER.exec(name)?.[1]
  if (lesson === undefined) {
    return issueOfFile(file, folderName, `a lesson cannot have the folder "${name}".`)
  }
  const text = await findText(file)
  if (text === null) return null
  const pictures = await readPictures(path.join(folder, name))
  return { file: shownPath(file), text, course, lesson, pictures }
}

const isIssue = (one: LessonInput | Issue): one is Issue => 'rule' in one

const findDuplicates = (lessons: readonly LessonInput[]): Issue[] =>
  lessons.flatMap(({ file, lesson }, index) =>
    lessons.slice(0, index).some(before => before.lesson === lesson)
      ? [issueOfFile(file, duplicateLesson, `there is a lesson "${lesson}" already.`)]
      : [],
  )

const readCourseJson = async (
  file: string,
): Promise<{ file: CourseFile | null; source: SourceText | null; issues: Issue[] }> => {
  const text = await findText(file)
  if (text === null) {
    const issue = issueOfFile(file, courseFile, 'the course has no course.json.')
    return { file: null, source: null, issues: [issue] }
  }
  const source = makeSource(shownPath(file), text)
  const { report, issues } = makeReporter(source)
  const read = readCourseFile(source, report)
  return { file: read, source, issues: issues() }
}

const readCourse = async (
  contentDir: string,
  course: string,
): Promise<{ course: CourseInput; issues: Issue[] }> => {
  const folder = path.join(contentDir, course)
  const { file, source, issues } = await readCourseJson(path.join(folder, 'course.json'))
  const folders = await listFolders(folder)
  const written = folders.filter(name => existsSync(path.join(folder, name, 'index.mdx')))
  const found = await Promise.all(written.map(name => readLesson(folder, name, course)))
  const read = found.filter(one => one !== null)
  const lessons = read.filter((one): one is LessonInput => !isIssue(one))
  if (!COURSE_NAME.test(course) || TAKEN.includes(course)) {
    const why = TAKEN.includes(course) ? ': the site has a page of that name' : ''
    const message = `a course cannot have the folder "${course}"${why}.`
    issues.push(issueOfFile(path.join(folder, 'course.json'), folderName, message))
  }
  if (read.length === 0) {
    const message = `the course "${course}" has no lessons.`
    issues.push(issueOfFile(path.join(folder, 'course.json'), courseEmpty, message))
  }
  issues.push(...read.filter(isIssue), ...findDuplicates(lessons))
  return { course: { course, file, source, lessons }, issues }
}

/** Reads all courses below a folder: whatever holds a `course.json` or lessons. */
export const readContent = async (
  contentDir: string,
  { isUntrusted = false }: { readonly isUntrusted?: boolean } = {},
): Promise<ContentInput> => {
  if (!existsSync(contentDir)) {
    const message = 'the content folder does not exist.'
    return { courses: [], issues: [issueOfFile(contentDir, contentMissing, message)] }
  }
  const names = await listFolders(contentDir)
  const read = await Promise.all(names.map(name => readCourse(contentDir, name)))
  return {
    courses: read.map(({ course }) => ({
      ...course,
      lessons: course.lessons.map(lesson => (isUntrusted ? { ...lesson, isUntrusted } : lesson)),
    })),
    issues: read.flatMap(({ issues }) => issues),
  }
}
