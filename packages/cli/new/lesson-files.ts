import { existsSync } from 'node:fs'
import path from 'node:path'
import { isTakenName } from '@slopewise/compiler'
import { listFolders, withoutNumber } from '../lesson-folders'
import { UsageError } from '../usage-error'

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** A name that can be part of an address. Throws a sentence for any other. */
export const requireName = (name: string, what: string): string => {
  if (NAME.test(name)) return name
  const near = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
  const advice = NAME.test(near) ? ` Try "${near}".` : ''
  throw new UsageError(`"${name}" cannot be ${what}: small letters, digits, hyphens.${advice}`)
}

/** A name that a course can have. Throws a sentence for one that the site itself needs. */
export const requireCourseName = (name: string): string => {
  if (!isTakenName(requireName(name, 'a course'))) return name
  throw new UsageError(
    `"${name}" cannot be a course: the site has a page of that name. Try "${name}-course".`,
  )
}

/** The folder of a course that is there. Throws a sentence that names those that are. */
export const requireCourse = (content: string, course: string): string => {
  const folder = path.join(content, course)
  if (existsSync(path.join(folder, 'course.json'))) return folder
  const known = listFolders(content).filter(name => !/^[._]/.test(name))
  const others =
    known.length === 0 ? 'Start with "slopewise new course".' : `There are: ${known.join(', ')}.`
  throw new UsageError(`There is no course "${course}". ${others}`)
}

/** The file of a new lesson, behind the last one. Throws where there is one of that name. */
export const newLessonFile = (course: string, lesson: string): string => {
  const folders = listFolders(course)
  const same = folders.find(name => withoutNumber(name) === lesson)
  if (same !== undefined) throw new UsageError(`The course has a lesson "${same}" already.`)
  const numbers = folders.map(name => Number(/^\d+/.exec(name)?.[0] ?? 0))
  const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0')
  return path.join(course, `${number}-${lesson}`, 'index.mdx')
}

/** The file of a lesson that is there, named with or without its number. */
export const requireLessonFile = (course: string, lesson: string): string => {
  const lessons = listFolders(course).filter(name =>
    existsSync(path.join(course, name, 'index.mdx')),
  )
  const folder = lessons.find(name => name === lesson || withoutNumber(name) === lesson)
  if (folder !== undefined) return path.join(course, folder, 'index.mdx')
  const known = lessons.map(withoutNumber).join(', ') || 'none yet'
  throw new UsageError(`There is no lesson "${lesson}". Lessons: ${known}.`)
}
