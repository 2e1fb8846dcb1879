import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import type { CourseFile } from '@slopewise/lesson/course'
import { makeReporter } from '../issues'
import type { LessonInput } from '../lesson/prepare-lesson'
import { readPictures } from '../picture/picture-file'
import {
  contentEmpty,
  contentMissing,
  courseEmpty,
  courseFile,
  duplicateLesson,
  folderName,
} from '../rules/of-content'
import { makeSource, type SourceText } from '../source/source-text'
import { issueOfFile, shownPath } from './file-issue'
import { findLooseLessons, findMisnamedLessons } from './misplaced-lessons'
import { readCourseFile } from './read-course-file'
import { isTakenName } from './taken-names'

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
const LESSON_FOLDER = /^(?:\d+-)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/

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
  const misplaced = await Promise.all([
    findLooseLessons(folder),
    ...folders.map(name => findMisnamedLessons(path.join(folder, name))),
  ])
  const found = await Promise.all(written.map(name => readLesson(folder, name, course)))
  const read = found.filter(one => one !== null)
  const lessons = read.filter((one): one is LessonInput => !isIssue(one))
  if (!COURSE_NAME.test(course) || isTakenName(course)) {
    const why = isTakenName(course) ? ': the site has a page of that name' : ''
    const message = `a course cannot have the folder "${course}"${why}.`
    issues.push(issueOfFile(path.join(folder, 'course.json'), folderName, message))
  }
  if (read.length === 0) {
    const message = `the course "${course}" has no lessons.`
    issues.push(issueOfFile(path.join(folder, 'course.json'), courseEmpty, message))
  }
  issues.push(...read.filter(isIssue), ...findDuplicates(lessons), ...misplaced.flat())
  return { course: { course, file, source, lessons }, issues }
}

/** Why a folder cannot be one of courses; null where it can. */
const whyNoContent = (contentDir: string): string | null => {
  if (!existsSync(contentDir)) return 'the content folder does not exist.'
  if (!statSync(contentDir).isDirectory()) return 'this is a file, not a folder of courses.'
  const isThere = (name: string): boolean => existsSync(path.join(contentDir, name))
  if (isThere('course.json')) return 'this is a course, not a folder of courses.'
  return isThere('index.mdx') ? 'this is a lesson, not a folder of courses.' : null
}

/** Reads all courses below a folder: whatever holds a `course.json` or lessons. */
export const readContent = async (
  contentDir: string,
  { isUntrusted = false }: { readonly isUntrusted?: boolean } = {},
): Promise<ContentInput> => {
  const why = whyNoContent(contentDir)
  if (why !== null) return { courses: [], issues: [issueOfFile(contentDir, contentMissing, why)] }
  const names = await listFolders(contentDir)
  const loose = await findLooseLessons(contentDir)
  const none =
    names.length === 0 ? [issueOfFile(contentDir, contentEmpty, 'no course is here.')] : []
  const read = await Promise.all(names.map(name => readCourse(contentDir, name)))
  return {
    courses: read.map(({ course }) => ({
      ...course,
      lessons: course.lessons.map(lesson => (isUntrusted ? { ...lesson, isUntrusted } : lesson)),
    })),
    issues: [...none, ...loose, ...read.flatMap(({ issues }) => issues)],
  }
}
