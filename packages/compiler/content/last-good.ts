import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LessonSummary, PublicCourse } from '@slopewise/lesson'
import { findCurrent, releaseFolder } from './current-release'
import type { LessonFile } from './lesson-outcome'

/** A lesson as it last had no errors. */
export type GoodLesson = { readonly summary: LessonSummary; readonly files: readonly LessonFile[] }

/** What the release that is being served has of courses and lessons. */
export type LastGood = {
  readonly findCourse: (course: string) => PublicCourse | null
  readonly findLesson: (course: string, lesson: string) => GoodLesson | null
}

const listNames = (folder: string, inside: string): string[] => {
  try {
    return readdirSync(path.join(folder, inside)).map(name => `${inside}/${name}`)
  } catch {
    return []
  }
}

const readFile = (folder: string, name: string): LessonFile => {
  const from = path.join(folder, name)
  const bytes = readFileSync(from)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return { name, from, size: bytes.length, hash }
}

const readCourse = (folder: string, course: string): PublicCourse | null => {
  try {
    const text = readFileSync(path.join(folder, 'public', course, 'course.json'), 'utf8')
    // Written by our own compiler.
    return JSON.parse(text) as PublicCourse
  } catch {
    return null
  }
}

/** Looks into the release that is being served; finds nothing where there is none yet. */
export const readLastGood = (stateDir: string): LastGood => {
  const current = findCurrent(stateDir)
  const folder = current === null ? null : releaseFolder(stateDir, current.release)
  const findCourse = (course: string) => (folder === null ? null : readCourse(folder, course))
  return {
    findCourse,
    findLesson: (course, lesson) => {
      const summary = findCourse(course)?.lessons.find(one => one.lesson === lesson)
      if (folder === null || summary === undefined) return null
      const place = `${course}/${lesson}`
      const fixed = [`public/${place}.json`, `keys/${place}.json`]
      const names = [
        ...fixed,
        ...listNames(folder, `public/${place}`),
        ...listNames(folder, `pictures/${place}`),
      ]
      return { summary, files: names.map(name => readFile(folder, name)) }
    },
  }
}
