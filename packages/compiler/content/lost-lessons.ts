import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Issue, LessonKeys } from '@slopewise/lesson'
import type { Place } from '../lesson/lesson-facts'
import { makeSource, placeOf } from '../source/source-text'
import { findCurrent, releaseFolder } from './current-release'
import { shownPath } from './file-issue'
import type { LessonReport } from './lesson-report'

/** A lesson of the release that is being served which learners would not find any more. */
export type LostLesson = {
  /** `course/lesson`. */
  readonly lesson: string
  readonly kind: 'draft' | 'gone'
  /** The addresses of its exercises, as they are served. */
  readonly exercises: readonly string[]
  /** The line that makes it a draft; of a lesson that is gone the course's file, or else the content's folder. */
  readonly place: Pick<Issue, 'file'> & Place
}

const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

const STATUS = /^status:.*$/m

const placeOfStatus = (file: string, text: string): LostLesson['place'] => {
  const found = STATUS.exec(text)
  if (found === null) return { file, ...START }
  const source = makeSource(file, text)
  const start = placeOf(source, found.index)
  const end = placeOf(source, found.index + found[0].trimEnd().length)
  return { file, ...start, endLine: end.line, endColumn: end.column }
}

/** The lessons that a release shows, by `course/lesson`, with the files of their keys. */
const listServed = (stateDir: string): ReadonlyMap<string, string> => {
  const current = findCurrent(stateDir)
  const folder = path.join(releaseFolder(stateDir, current?.release ?? ''), 'keys')
  if (current === null || !existsSync(folder)) return new Map()
  const files = readdirSync(folder).flatMap(course =>
    readdirSync(path.join(folder, course)).map(
      name =>
        [`${course}/${name.replace(/\.json$/, '')}`, path.join(folder, course, name)] as const,
    ),
  )
  return new Map(files)
}

const addressesIn = (file: string): readonly string[] =>
  // The cast: our own compiler wrote it.
  Object.values((JSON.parse(readFileSync(file, 'utf8')) as LessonKeys).exercises).map(
    ({ address }) => address,
  )

const placeOfGone = (lesson: string, contentDir: string): LostLesson['place'] => {
  const file = path.join(contentDir, lesson.split('/')[0] ?? '', 'course.json')
  return { file: shownPath(existsSync(file) ? file : contentDir), ...START }
}

/** What publishing `contentDir` would take away from learners: lessons that become drafts, or are not there. */
export const findLostLessons = (
  stateDir: string,
  contentDir: string,
  lessons: readonly LessonReport[],
): readonly LostLesson[] => {
  const reports = new Map(lessons.map(one => [`${one.input.course}/${one.input.lesson}`, one]))
  return [...listServed(stateDir)].flatMap(([lesson, keys]): LostLesson[] => {
    const report = reports.get(lesson)
    if (report === undefined) {
      const place = placeOfGone(lesson, contentDir)
      return [{ lesson, kind: 'gone', exercises: addressesIn(keys), place }]
    }
    if (report.isBroken || !report.outcome.facts.isDraft) return []
    const place = placeOfStatus(report.input.file, report.input.text)
    return [{ lesson, kind: 'draft', exercises: addressesIn(keys), place }]
  })
}
